import * as v from 'valibot';
import { type Phrase, PhraseSchema } from '../../lib/core/knowledge/phrase.ts';

/** A valid phrase of which a test says only what matters to it. */
export function samplePhrase(given: Partial<Phrase> = {}): Phrase {
  return v.parse(PhraseSchema, { id: 'p1', title: '什么时候发货', text: '今天{courier}发出', ...given });
}
