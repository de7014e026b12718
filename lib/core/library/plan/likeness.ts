import { readGrams } from './read-grams.ts';

/**
 * From this share of common pairs on (Jaccard's measure) two texts are worth looking at side by side. Found by trying it on
 * the built-in packs: a number, a name or a polite word changed in a sentence leaves 0.6 or more, two answers to the
 * same question seldom 0.4.
 */
export const ALIKE = 0.6;
/** Of shorter texts (in pairs) a likeness says nothing: "yes" and "no" differ by a word. */
const MIN_GRAMS = 5;
/** So many texts that share something rare are compared with one row: it bounds a file of ten thousand like sentences. */
const MAX_LOOKS = 300;

/** A text that is like another, by its number, and how much, 0…1. */
export interface Like {
  at: number;
  likeness: number;
}

/** Finds for texts the one that is most like them. */
export interface LikenessIndex {
  /** The most alike of the texts added so far; null: none is alike enough. */
  find(number: number): Like | null;
  /** Makes a text findable. */
  add(number: number): void;
}

/** Every text as the ranks of its pairs, the rarest first, ascending. */
function rankGrams(texts: readonly string[]): Uint32Array[] {
  const read = texts.map((text) => readGrams(text));
  const counts = new Map<number, number>();
  for (const grams of read) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const order = [...counts].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const ranks = new Map(order.map(([gram], rank) => [gram, rank]));
  return read.map((grams) => Uint32Array.from(grams, (gram) => ranks.get(gram) ?? 0).sort());
}

/** Jaccard's measure of two ascending lists. */
function shareOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common / (a.length + b.length - common);
}

/**
 * Prepares `texts` (numbered by their place) for finding likes among them, without comparing each with each: two sets that
 * share 60 % must share one of their rarest 40 % (prefix filter), and rare pairs stand in few texts.
 */
export function indexLikeness(texts: readonly string[]): LikenessIndex {
  const grams = rankGrams(texts);
  const having = new Map<number, number[]>();
  const looked = new Int32Array(texts.length).fill(-1);
  const rareOf = (list: Uint32Array) =>
    list.length < MIN_GRAMS ? [] : list.subarray(0, list.length - Math.ceil(ALIKE * list.length) + 1);
  const find = (number: number): Like | null => {
    const own = grams[number] as Uint32Array;
    let best: Like | null = null;
    let looks = 0;
    for (const gram of rareOf(own)) {
      for (const at of having.get(gram) ?? []) {
        if (looked[at] === number || at === number) continue;
        looked[at] = number;
        const other = grams[at] as Uint32Array;
        if (Math.min(own.length, other.length) < ALIKE * Math.max(own.length, other.length)) continue;
        const likeness = shareOf(own, other);
        if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { at, likeness };
        looks += 1;
        if (looks >= MAX_LOOKS || best?.likeness === 1) return best;
      }
    }
    return best;
  };
  const add = (number: number) => {
    for (const gram of rareOf(grams[number] as Uint32Array)) {
      const there = having.get(gram);
      if (there) there.push(number);
      else having.set(gram, [number]);
    }
  };
  return { find, add };
}
