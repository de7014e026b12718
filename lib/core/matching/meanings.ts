import type { Phrase } from '../knowledge/phrase.ts';
import { type MeaningTable, questionsOf } from './learn-meanings.ts';
import { readBag } from './replies/bag.ts';
import { type Rarity, toVector } from './replies/rarity.ts';
import { DIMENSIONS } from './replies/word-vectors.ts';
import type { WeighedText } from './weigh-turns.ts';

/** Where features stand, with the places of the phrases of a layer, `DIMENSIONS` numbers each. */
export interface Meanings extends MeaningTable {
  places: Float32Array;
}

/** How much a place counts against the words, as a power of e. */
const WEIGHT = 8;
/** What the words give no share can still be meant. */
const UNHEARD = 1e-5;

/** Adds `by` times the unit vector of `from` to `into`. */
function addUnit(into: Float32Array, from: Float32Array, by: number): void {
  let squares = 0;
  for (let d = 0; d < DIMENSIONS; d++) squares += (from[d] as number) ** 2;
  const scale = by / (Math.sqrt(squares) || 1);
  for (let d = 0; d < DIMENSIONS; d++) into[d] = (into[d] as number) + (from[d] as number) * scale;
}

/** Tells where texts stand: together, each weighed. */
export type Placing = (texts: readonly Pick<WeighedText, 'text' | 'weight'>[]) => Float32Array;

/** Takes up a table for use. */
export function openTable({ hashes, rarity, table, steps }: MeaningTable): Placing {
  const known: Rarity = { slotOf: new Map(Array.from(hashes, (hash, slot) => [hash, slot])), rarity };
  const own = new Float32Array(DIMENSIONS);
  return (texts) => {
    const together = new Float32Array(DIMENSIONS);
    const whole = texts.reduce((sum, { weight }) => sum + weight, 0);
    for (const { text, weight } of texts) {
      const { slots, values } = toVector(known, readBag(text));
      own.fill(0);
      slots.forEach((slot, i) => {
        const x = (values[i] as number) * (steps[slot] as number);
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

/** The product of `a` with the part of `places` that begins at `from`. */
function dot(a: Float32Array, places: Float32Array, from: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (a[d] as number) * (places[from + d] as number);
  return sum;
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
    const near = dot(meant, places, k * DIMENSIONS);
    before += shares[k] as number;
    shares[k] = ((shares[k] as number) + UNHEARD) * Math.exp(WEIGHT * near);
    after += shares[k] as number;
  }
  for (let k = 0; k < shares.length; k++) shares[k] = ((shares[k] as number) * (before || 1)) / after;
  return true;
}

/**
 * Words and places agree more often than two that know nothing of each other would: taken down by this power, a share means
 * what it means without places (`confidence`).
 */
const TEMPER = 0.7;

/** Makes `shares` that {@link weighMeanings} has weighed as modest as those of words alone; their order stays. */
export function temper(shares: Float64Array): void {
  let before = 0;
  let after = 0;
  for (let k = 0; k < shares.length; k++) {
    before += shares[k] as number;
    shares[k] = (shares[k] as number) ** TEMPER;
    after += shares[k] as number;
  }
  for (let k = 0; k < shares.length; k++) shares[k] = ((shares[k] as number) * before) / (after || 1);
}
