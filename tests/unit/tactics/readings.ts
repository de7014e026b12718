import type { SpokenTurn } from '../../../lib/core/chat/turn.ts';
import type { Card, CardKind } from '../../../lib/core/knowledge/card.ts';
import type { BuyerReading, Evidence, Read } from '../../../lib/core/reading/reading.ts';

/** The buyer's words in one message. */
export const said = (words: string, turnId = 't1'): Evidence => ({ kind: 'words', turnId, words });

/** Something read from the buyer's words. */
export const read = <T>(value: T, words = 'words', turnId = 't1'): Read<T> => ({
  value,
  confidence: 0.8,
  evidence: [said(words, turnId)],
});

/** A reading with nothing in it but `changes`. */
export const reading = (changes: Partial<BuyerReading> = {}): BuyerReading => ({
  stage: null,
  doubts: [],
  mood: null,
  heat: { level: 'none', hotRuns: 0, evidence: [] },
  psychology: [],
  types: [],
  buying: null,
  ...changes,
});

/** A buyer who is heated for the `hotRuns`th time. */
export const hot = (hotRuns = 1): BuyerReading =>
  reading({ heat: { level: 'hot', hotRuns, evidence: [said('差评')] } });

const KIND_OF: Record<string, CardKind> = {
  D: 'doubt',
  C: 'closing',
  R: 'persuasion',
  P: 'psychology',
  s: 'complaint-step',
};

/** A card with an id of the shop knowledge. */
export const card = (id: string, changes: Partial<Card> = {}): Card => ({
  id,
  kind: KIND_OF[id[0] ?? ''] ?? 'type',
  lang: 'zh-CN',
  name: id,
  line: `line of ${id}`,
  signs: [],
  do: [],
  dont: [],
  need: null,
  phrases: [],
  notWhen: '',
  ...changes,
});

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** A card for every doubt, type, psychology, closing and persuasion. */
export const cards: Card[] = [
  ...['D', 'C', 'R', 'P', 'K', 'M', 'B', 'O', 'A'].flatMap((letter) => ids(letter, 10)),
].map((id) => card(id));

/** Turns written by `b`uyer and `s`eller: `['b: 多少钱', 's: 59']`. */
export const turns = (...lines: string[]): SpokenTurn[] =>
  lines.map((line) => ({ side: line[0] === 'b' ? 'buyer' : 'seller', kind: 'text', text: line.slice(3) }));
