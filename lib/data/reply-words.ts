import * as v from 'valibot';
import { type ReplyWords, ReplyWordsSchema } from '../core/timing/read-reply.ts';

/** What says, in a shop's messages, that they say nothing yet; checked. */
export async function replyWords(): Promise<ReplyWords> {
  return v.parse(ReplyWordsSchema, (await import('../../assets/presets/reply-words.json')).default);
}
