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
  const counts = new Map<number, number>();
  const read = texts.map((text) => {
    const grams = Uint32Array.from(readGrams(text));
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    return grams;
  });
  const order = [...counts.keys()].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b);
  for (const [rank, gram] of order.entries()) counts.set(gram, rank);
  for (const grams of read) {
    for (let at = 0; at < grams.length; at++) grams[at] = counts.get(grams[at] as number) ?? 0;
    grams.sort();
  }
  return read;
}

/** Jaccard's measure of two ascending lists; 0 as soon as it cannot be `least` any more: the rarest are told apart first. */
function shareOf(a: Uint32Array, b: Uint32Array, least: number): number {
  const both = a.length + b.length;
  // A little less, for what is just enough must not be lost in rounding.
  const needed = (least / (1 + least)) * both - 1e-6;
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
    if (difference !== 0 && common + Math.min(a.length - i, b.length - j) < needed) return 0;
  }
  return common / (both - common);
}

/**
 * Prepares `texts` (folded, numbered by their place) for finding likes among them, without comparing each with each: two sets that
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
    for (const [rarer, gram] of rareOf(own).entries()) {
      // Who shares none of the pairs before this one has at most the others in common.
      const most = own.length - rarer;
      if (most / own.length <= (best?.likeness ?? 0)) return best;
      for (const at of having.get(gram) ?? []) {
        if (looked[at] === number || at === number) continue;
        looked[at] = number;
        const other = grams[at] as Uint32Array;
        if (Math.min(own.length, other.length) < ALIKE * Math.max(own.length, other.length)) continue;
        looks += 1;
        if (looks > MAX_LOOKS) return best;
        if (best && most / (other.length + rarer) <= best.likeness) continue;
        const likeness = shareOf(own, other, best?.likeness ?? ALIKE);
        if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { at, likeness };
        if (best?.likeness === 1) return best;
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
