import type { Lang, Phrase } from '../knowledge/phrase.ts';
import { type Bag, readBag } from './replies/bag.ts';
import { countRarity, type Rarity, toVector } from './replies/rarity.ts';
import { DIMENSIONS, learnWordVectors } from './replies/word-vectors.ts';
import type { WeighedText } from './weigh-turns.ts';

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
  /** `DIMENSIONS` numbers for each slot, in steps of `step`. */
  table: Int16Array;
  step: number;
  /** From how many questions it was learned. */
  questions: number;
}

/** The same with the places of the phrases of a layer, `DIMENSIONS` numbers each. */
export interface Meanings extends MeaningTable {
  places: Float32Array;
}

/** How much a place counts against the words, as a power of e. */
const WEIGHT = 8;
/** What the words give no share can still be meant. */
const UNHEARD = 1e-5;
/** Questions of a phrase that are looked at to place it. */
const MOST_QUESTIONS = 100;
/** Each question is paired with so many others of its family. */
const PARTNERS = 2;

export const questionsOf = ({ title, asks }: Phrase): string[] => [title, ...asks.slice(0, MOST_QUESTIONS)];

/** What phrases are asked for, phrase by phrase. */
export const familiesOf = (phrases: readonly Phrase[]): Family[] =>
  phrases.map((phrase) => ({ lang: phrase.lang, questions: questionsOf(phrase) }));

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
  );
  const step = asked.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 32767 || 1;
  return {
    hashes: Uint32Array.from(known.slotOf.keys()),
    rarity: known.rarity,
    table: Int16Array.from(asked, (x) => Math.round(x / step)),
    step,
    questions: bags.length,
  };
}

/** Adds `by` times the unit vector of `from` to `into`. */
function addUnit(into: Float32Array, from: Float32Array, by: number): void {
  const length = Math.hypot(...from) || 1;
  for (let d = 0; d < DIMENSIONS; d++) into[d] = (into[d] as number) + ((from[d] as number) * by) / length;
}

/** Tells where texts stand: together, each weighed. */
export type Placing = (texts: readonly Pick<WeighedText, 'text' | 'weight'>[]) => Float32Array;

export function openTable({ hashes, rarity, table, step }: MeaningTable): Placing {
  const known: Rarity = { slotOf: new Map(Array.from(hashes, (hash, slot) => [hash, slot])), rarity };
  const own = new Float32Array(DIMENSIONS);
  return (texts) => {
    const together = new Float32Array(DIMENSIONS);
    const whole = texts.reduce((sum, { weight }) => sum + weight, 0);
    for (const { text, weight } of texts) {
      const { slots, values } = toVector(known, readBag(text));
      own.fill(0);
      slots.forEach((slot, i) => {
        const x = (values[i] as number) * step;
        const from = slot * DIMENSIONS;
        for (let d = 0; d < DIMENSIONS; d++) own[d] = (own[d] as number) + (table[from + d] as number) * x;
      });
      addUnit(together, own, weight / whole);
    }
    return together;
  };
}

/** The places of `phrases`, one behind the other, each of length 1. */
export function placePhrases(place: Placing, phrases: readonly Phrase[]): Float32Array {
  const places = new Float32Array(phrases.length * DIMENSIONS);
  phrases.forEach((phrase, at) => {
    const middle = place(questionsOf(phrase).map((text) => ({ text, weight: 1 })));
    addUnit(places.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS), middle, 1);
  });
  return places;
}

/** What a chat may mean, as an index holds it. */
export interface MeaningSpace {
  place: Placing;
  /** Of all phrases of the index, by position. */
  places: Float32Array;
}

/**
 * Weighs `shares` (by position) by how near each phrase stands to what the texts mean; their sum stays what it was, or is 1
 * where the words gave none. False when nothing in the texts means anything.
 */
export function weighMeanings(
  { place, places }: MeaningSpace,
  texts: readonly WeighedText[],
  shares: Float64Array,
): boolean {
  const meant = place(texts);
  if (meant.every((x) => x === 0)) return false;
  let before = 0;
  let after = 0;
  for (let k = 0; k < shares.length; k++) {
    let near = 0;
    for (let d = 0; d < DIMENSIONS; d++)
      near += (meant[d] as number) * (places[k * DIMENSIONS + d] as number);
    before += shares[k] as number;
    shares[k] = ((shares[k] as number) + UNHEARD) * Math.exp(WEIGHT * near);
    after += shares[k] as number;
  }
  for (let k = 0; k < shares.length; k++) shares[k] = ((shares[k] as number) * (before || 1)) / after;
  return true;
}
