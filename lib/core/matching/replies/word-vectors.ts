import type { Vector } from './rarity.ts';

/**
 * What questions and their answers have to do with each other beyond common words: each feature has a place in a space of
 * `DIMENSIONS`, one as part of a question and one as part of an answer, and the two of a past exchange are drawn together.
 */
export interface WordVectors {
  asked: Float32Array;
  answered: Float32Array;
}

export const DIMENSIONS = 256;
const PASSES = 3;
const RATE = 0.01;
/** Sharpness of the telling-apart. */
const SHARPNESS = 4;
/** Share of the features that are not looked at in a pass: no single one may carry an exchange. */
const UNSEEN = 0.3;
/** Smaller steps cost time and change nothing. */
const LEAST_STEP = 1e-5;

/** A fixed stream of numbers 0…1: the same past always teaches the same. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A feature starts at the same random place on both sides, so that before anything is learned common words count. */
function scatter(slots: number): Float32Array {
  const next = numbers(5);
  const step = 1 / Math.sqrt(DIMENSIONS);
  return Float32Array.from({ length: slots * DIMENSIONS }, () => (next() < 0.5 ? -step : step));
}

function place({ slots, values }: Vector, table: Float32Array, into: Float32Array): void {
  into.fill(0);
  slots.forEach((slot, i) => {
    const x = values[i] as number;
    const from = slot * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) into[d] = (into[d] as number) + (table[from + d] as number) * x;
  });
}

/** Four sums, for one alone would wait for itself. */
function dot(a: Float32Array, b: Float32Array): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let d = 0; d < DIMENSIONS; d += 4) {
    one += (a[d] as number) * (b[d] as number);
    two += (a[d + 1] as number) * (b[d + 1] as number);
    three += (a[d + 2] as number) * (b[d + 2] as number);
    four += (a[d + 3] as number) * (b[d + 3] as number);
  }
  return one + two + three + four;
}

function addScaled(into: Float32Array, from: Float32Array, by: number): void {
  for (let d = 0; d < DIMENSIONS; d++) into[d] = (into[d] as number) + by * (from[d] as number);
}

/** Moves the features of one text against `slope`, each the slower the more it has moved already. */
function move(
  { slots, values }: Vector,
  table: Float32Array,
  moved: Float32Array,
  slope: Float32Array,
): void {
  const squares = dot(slope, slope) / DIMENSIONS;
  slots.forEach((slot, i) => {
    const x = values[i] as number;
    moved[slot] = (moved[slot] as number) + squares * x * x;
    const step = (RATE * x) / (Math.sqrt(moved[slot] as number) + 1e-6);
    const from = slot * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++)
      table[from + d] = (table[from + d] as number) - step * (slope[d] as number);
  });
}

function thin({ slots, values }: Vector, next: () => number): Vector {
  const seen = Array.from(slots.keys()).filter(() => next() >= UNSEEN);
  const louder = 1 / Math.sqrt(1 - UNSEEN);
  return {
    slots: Uint32Array.from(seen, (at) => slots[at] as number),
    values: Float32Array.from(seen, (at) => (values[at] as number) * louder),
  };
}

function shuffled(list: readonly number[], next: () => number): number[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The exchanges in random order, cut into batches of one shop each: other shops' answers are too easy to tell apart. */
function cutBatches(shops: readonly string[], batch: number, next: () => number): number[][] {
  const byShop = Map.groupBy(shops.keys(), (at) => shops[at] as string);
  const batches: number[][] = [];
  for (const rows of byShop.values()) {
    const order = shuffled(rows, next);
    for (let at = 0; at < order.length; at += batch) batches.push(order.slice(at, at + batch));
  }
  return shuffled([...batches.keys()], next).map((at) => batches[at] as number[]);
}

const spaces = (count: number) => Array.from({ length: count }, () => new Float32Array(DIMENSIONS));

/**
 * Learns from past exchanges, `questions[i]` answered by `answers[i]` in `shops[i]`; `slots` features are known. So many as
 * `together` are told apart at a time: each answer is a wrong one for the other questions.
 */
export function learnWordVectors(
  questions: readonly Vector[],
  answers: readonly Vector[],
  shops: readonly string[],
  slots: number,
  together: number,
): WordVectors {
  const asked = scatter(slots);
  const answered = asked.slice();
  const movedAsked = new Float32Array(slots);
  const movedAnswered = new Float32Array(slots);
  const next = numbers(7);
  const [q, a, slopeQ, slopeA] = [spaces(together), spaces(together), spaces(together), spaces(together)];
  for (let pass = 0; pass < PASSES; pass++)
    for (const batch of cutBatches(shops, together, next)) {
      const seenQ = batch.map((at) => thin(questions[at] as Vector, next));
      const seenA = batch.map((at) => thin(answers[at] as Vector, next));
      batch.forEach((_, i) => {
        place(seenQ[i] as Vector, asked, q[i] as Float32Array);
        place(seenA[i] as Vector, answered, a[i] as Float32Array);
        slopeQ[i]?.fill(0);
        slopeA[i]?.fill(0);
      });
      batch.forEach((_, i) => {
        tellApart(i, batch.length, q, a, slopeQ, slopeA);
      });
      batch.forEach((_, i) => {
        move(seenQ[i] as Vector, asked, movedAsked, slopeQ[i] as Float32Array);
        move(seenA[i] as Vector, answered, movedAnswered, slopeA[i] as Float32Array);
      });
    }
  return { asked, answered };
}

/** The slopes of question `i` against all answers of a batch of `size`: its own is the right one. */
function tellApart(
  i: number,
  size: number,
  q: Float32Array[],
  a: Float32Array[],
  slopeQ: Float32Array[],
  slopeA: Float32Array[],
): void {
  const own = q[i] as Float32Array;
  const raised = Array.from({ length: size }, (_, j) => SHARPNESS * dot(own, a[j] as Float32Array));
  const best = Math.max(...raised);
  const shares = raised.map((score) => Math.exp(score - best));
  const sum = shares.reduce((total, share) => total + share, 0);
  shares.forEach((share, j) => {
    const slope = ((share / sum - (i === j ? 1 : 0)) * SHARPNESS) / size;
    if (Math.abs(slope) < LEAST_STEP) return;
    addScaled(slopeQ[i] as Float32Array, a[j] as Float32Array, slope);
    addScaled(slopeA[j] as Float32Array, own, slope);
  });
}

/** How well each of `answers` goes with `question`. */
export function meet(
  { asked, answered }: WordVectors,
  question: Vector,
  answers: readonly Vector[],
): number[] {
  const from = new Float32Array(DIMENSIONS);
  const to = new Float32Array(DIMENSIONS);
  place(question, asked, from);
  return answers.map((answer) => {
    place(answer, answered, to);
    return dot(from, to);
  });
}
