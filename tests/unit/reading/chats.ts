import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import { LANGS, type Lang } from '../../../lib/core/knowledge/phrase.ts';
import { CuePackSchema } from '../../../lib/core/reading/cue-pack.ts';
import { createReader } from '../../../lib/core/reading/read-buyer.ts';
import type { ReadableChat } from '../../../lib/core/reading/readable-chat.ts';

/** The built-in cues of one language. */
export const cuesOf = (lang: Lang) =>
  v.parse(
    CuePackSchema,
    JSON.parse(readFileSync(new URL(`../../../assets/cues/${lang}.json`, import.meta.url), 'utf8')),
  );

const read = createReader(LANGS.map(cuesOf));

const SIDES: Record<string, Side> = { '>': 'seller', '#': 'system', '~': 'robot' };

/** Turns of a chat: a row is the buyer's, unless it begins with `>` (seller), `#` (platform) or `~` (robot). */
export function turnsOf(rows: readonly string[]): Turn[] {
  return rows.map((row, at) => ({
    id: `t${at}`,
    side: SIDES[row.charAt(0)] ?? 'buyer',
    kind: 'text',
    text: SIDES[row.charAt(0)] ? row.slice(1).trim() : row,
    pageAt: null,
    seenAt: null,
  }));
}

/** Reads a chat with the built-in cues of both languages. */
export function readChat(rows: readonly string[], more: Partial<Omit<ReadableChat, 'turns'>> = {}) {
  return read({
    turns: turnsOf(rows),
    product: null,
    order: null,
    memory: null,
    corrections: {},
    hotWords: [],
    now: 0,
    ...more,
  });
}

/** The codes that were read, in a line of text: easy to compare. */
export const codes = (reads: readonly { value: string }[]) => reads.map(({ value }) => value).join(' ');
