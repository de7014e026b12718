import type { Lang, Phrase } from '../knowledge/phrase.ts';
import { type Bag, readBag } from './replies/bag.ts';
import { countRarity, toVector } from './replies/rarity.ts';
import { DIMENSIONS, learnWordVectors } from './replies/word-vectors.ts';

/*
 * Buyers ask for one thing in words that have nothing in common. Which features are asked in each other's place is learned
 * from questions that have the same answer: those of the library, and those of the packs that everybody has. Each feature gets
 * a place in a space, a text stands where its features do on average, a phrase where its questions do.
 *
 * hit@1 / hit@3 / hit@5 on the questions and chats of `rank.ts`, all examples and only three a phrase:
 *                                       questions                chats
 *   without                             .66 .83 .88  .49 .68 .74  .51 .77 .83  .26 .44 .52
 *   256 dimensions (kept)               .68 .85 .89  .52 .71 .79  .52 .78 .87  .29 .47 .58
 *   128                                 .67 .84 .89  .49 .71 .76  .53 .78 .88  .27 .46 .56
 *   64                                  .66 .83 .89  .49 .69 .76  .52 .77 .84  .25 .45 .53
 *   without the packs                   .67 .83 .88  .50 .67 .74  .51 .78 .86  .27 .45 .53
 *   three nearest questions of a phrase .67 .84 .89  .51 .71 .78  .52 .79 .86  .28 .47 .56
 *   added to the score of each text     .67 .84 .89  .51 .70 .77  .51 .77 .84  .26 .46 .55
 *   half as many pairs                  .68 .84 .88  .51 .70 .78  .52 .78 .87  .29 .47 .57
 *   8 pairs told apart at a time (kept) .67 .84 .89  .51 .72 .79  .53 .79 .86  .28 .46 .57   1.7 s of CPU for our Chinese pack, 2.7 s for both
 *   32                                  .68 .84 .89  .51 .71 .78  .52 .79 .86  .28 .46 .58   2.7 s, 4.8 s
 *   16 · 4                              no better                                          1.8 s, 3.2 s · 1.5 s, 2.4 s
 *   32, one pair for each question      .68 .83 .88  .50 .70 .77  .53 .79 .86  .27 .46 .57
 *   32, two passes for three            .68 .83 .89  .50 .71 .78  .52 .79 .86  .28 .46 .58   1.7 s, 3.0 s
 * A space of its own for answers gives the same. Alone, without the words: .60 .79 .85 and .49 .75 .83.
 */

/** Questions that have the same answer. */
export interface Family {
  lang: Lang;
  questions: readonly string[];
}

/** Where features stand, as plain data. */
export interface MeaningTable {
  /** By slot: the feature, and how rare it is. */
  hashes: Uint32Array;
  rarity: Float32Array;
  /** `DIMENSIONS` numbers for each slot, in steps of its own. */
  table: Int8Array;
  steps: Float32Array;
  /** From which questions it was learned, as {@link nameQuestions} has them. */
  taught: Uint32Array;
}

/** Questions of a phrase that are looked at to place it. */
const MOST_QUESTIONS = 100;
/** Each question is paired with so many others of its family. */
const PARTNERS = 2;
/** Pairs that are told apart at a time, of as many others. */
const TOLD_APART = 8;

/** What a phrase is asked for, in the buyers' words. */
export const questionsOf = ({ title, asks }: Phrase): string[] => [title, ...asks.slice(0, MOST_QUESTIONS)];

/** What phrases are asked for, phrase by phrase. */
export const familiesOf = (phrases: readonly Phrase[]): Family[] =>
  phrases.map((phrase) => ({ lang: phrase.lang, questions: questionsOf(phrase) }));

/** Which questions there are: a number for each, so that it can be told later how many have come or gone. */
export function nameQuestions(families: readonly Family[]): Uint32Array {
  const names = families.flatMap(({ questions }) =>
    questions.map((text) => {
      let name = 0x811c9dc5;
      for (let at = 0; at < text.length; at++) name = Math.imul(name ^ text.charCodeAt(at), 0x01000193);
      return name >>> 0;
    }),
  );
  return Uint32Array.from(new Set(names)).sort();
}

/** How many of `now` and `before` are not in both, against `before`: 0…, 0 when nothing has changed. */
export function shareChanged(before: Uint32Array, now: Uint32Array): number {
  const held = new Set(before);
  const both = now.reduce((sum, name) => sum + (held.has(name) ? 1 : 0), 0);
  return (before.length + now.length - 2 * both) / Math.max(1, before.length);
}

/** A fixed stream of whole numbers below `max`: the same questions always teach the same. */
function draws(seed: number): (max: number) => number {
  let state = seed >>> 0;
  return (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * max);
  };
}

/** Learns where features stand; some seconds for ten thousand questions. */
export function learnMeanings(families: readonly Family[]): MeaningTable {
  const read = families.map(({ lang, questions }) => ({ lang, bags: questions.map(readBag) }));
  const bags = read.flatMap((family) => family.bags);
  const known = countRarity(bags);
  const draw = draws(3);
  const pairs: { asked: Bag; other: Bag; lang: Lang }[] = [];
  for (let i = 0; i < PARTNERS; i++)
    for (const { lang, bags: own } of read)
      own.forEach((asked, at) => {
        const other = own[(at + 1 + draw(own.length - 1)) % own.length];
        if (own.length > 1 && other) pairs.push({ asked, other, lang });
      });
  const { asked } = learnWordVectors(
    pairs.map((pair) => toVector(known, pair.asked)),
    pairs.map((pair) => toVector(known, pair.other)),
    pairs.map(({ lang }) => lang),
    known.rarity.length,
    TOLD_APART,
  );
  const { table, steps } = pack(asked);
  const hashes = Uint32Array.from(known.slotOf.keys());
  return { hashes, rarity: known.rarity, table, steps, taught: nameQuestions(families) };
}

/** Packs places into a byte a number: the largest of a slot is 127 steps. */
function pack(places: Float32Array): Pick<MeaningTable, 'table' | 'steps'> {
  const steps = new Float32Array(places.length / DIMENSIONS);
  for (let slot = 0; slot < steps.length; slot++) {
    let most = 0;
    for (let d = 0; d < DIMENSIONS; d++)
      most = Math.max(most, Math.abs(places[slot * DIMENSIONS + d] as number));
    steps[slot] = most / 127 || 1;
  }
  const inSteps = (x: number, at: number) => Math.round(x / (steps[Math.floor(at / DIMENSIONS)] as number));
  return { table: Int8Array.from(places, inSteps), steps };
}
