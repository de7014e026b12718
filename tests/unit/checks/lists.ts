import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { prepareLists } from '../../../lib/core/checks/check-lists.ts';
import type { CheckInput } from '../../../lib/core/checks/check-reply.ts';
import { WordListSchema } from '../../../lib/core/checks/word.ts';
import type { BuyerReading } from '../../../lib/core/reading/reading.ts';

const read = (lang: string) =>
  v.parse(
    WordListSchema,
    JSON.parse(readFileSync(new URL(`../../../assets/words/${lang}.json`, import.meta.url), 'utf8')),
  );

/** The lists that come with the extension. */
export const builtIn = [read('zh-CN'), read('en')];
export const words = builtIn.flatMap((list) => list.words);
export const lists = prepareLists(
  words,
  builtIn.map(({ times }) => times),
);

/** A Monday, ten in the morning by the clock of this machine. */
export const MONDAY = new Date(2026, 10, 23, 10, 0).getTime();

export function turn(side: Turn['side'], text: string, more: Partial<Turn> = {}): Turn {
  return { id: `${side}-${text}`, side, kind: 'text', text, pageAt: null, seenAt: null, ...more };
}

const calm: BuyerReading = {
  stage: null,
  doubts: [],
  mood: null,
  heat: { level: 'none', hotRuns: 0, evidence: [] },
  psychology: [],
  types: [],
  buying: null,
};
export const angry: BuyerReading = {
  ...calm,
  mood: { value: 'angry', confidence: 0.9, evidence: [{ kind: 'corrected' }] },
};
export const afterSale: BuyerReading = {
  ...calm,
  stage: { value: 'after-sale', confidence: 0.9, evidence: [{ kind: 'corrected' }] },
};

/** A reply of the agent's own words, in a chat that has nothing to say against it. */
export function input(text: string, more: Partial<CheckInput> = {}): CheckInput {
  return {
    text,
    phrase: null,
    turns: [],
    reading: null,
    lists,
    isCanned: () => false,
    soothing: [],
    ownHosts: [],
    now: MONDAY,
    ...more,
  };
}
