import type { FeatureTable } from './feature-table.ts';
import type { Postings } from './postings.ts';
import { raiseAll, SHARPNESS } from './softmax.ts';

const PASSES = 4;
const LEARNING_RATE = 1;
/** The rate is divided by `1 + DECAY × passes done`. */
const DECAY = 0.5;
/** The right phrase has to win by this much before an example stops teaching. */
const MARGIN = 1.5;
/** A phrase with many examples may not drown one with few: an example counts as `examples ^ -BALANCE`. */
const BALANCE = 0.4;
const BIAS_RATE = 0.1;
/** Additions that training may cost; measured as 0.2 to 0.8 s on two shared cores. */
const BUDGET = 2e8;

/** How many passes over the examples a library of this size can afford; 0 for a very large one. */
export function affordablePasses(table: FeatureTable, phrases: number): number {
  let work = 0;
  for (let row = 0; row < table.rows; row++) {
    if (!table.example[row]) continue;
    work += 3 * phrases;
    for (let at = table.starts[row] as number; at < (table.starts[row + 1] as number); at++)
      work += 2 * (table.phrasesWith[table.slot[at] as number] as number);
  }
  return Math.min(PASSES, Math.floor(BUDGET / Math.max(1, work)));
}

/** `numbers[at] += amount`, which the compiler does not allow on an array that may be shorter. */
const add = (numbers: Float32Array | Float64Array | Uint32Array, at: number, amount: number): void => {
  numbers[at] = (numbers[at] as number) + amount;
};

/** A fixed shuffle: the same library always gives the same weights. */
function shuffle(rows: Uint32Array, seed: number): void {
  let state = seed >>> 0;
  for (let i = rows.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const kept = rows[i] as number;
    rows[i] = rows[j] as number;
    rows[j] = kept;
  }
}

/**
 * Teaches the postings to tell the phrases apart: softmax regression by gradient steps over the examples. A weight exists
 * only where a phrase has the feature, so that the model is as small as the index and ranking costs one walk over postings.
 */
export function trainWeights(
  table: FeatureTable,
  postings: Postings,
  bias: Float32Array,
  passes: number,
): void {
  const examples = new Uint32Array(bias.length);
  for (let row = 0; row < table.rows; row++)
    if (table.example[row]) add(examples, table.phraseOf[row] as number, 1);
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row).filter((row) => table.example[row]);
  const steps = new Float64Array(bias.length);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(rows, 7 + pass);
    const rate = LEARNING_RATE / (1 + DECAY * pass);
    for (const row of rows) {
      const right = table.phraseOf[row] as number;
      teach(table, postings, bias, row, rate * (examples[right] as number) ** -BALANCE, steps);
    }
  }
}

function teach(
  table: FeatureTable,
  { starts, phrase, weight }: Postings,
  bias: Float32Array,
  row: number,
  rate: number,
  steps: Float64Array,
): void {
  const from = table.starts[row] as number;
  const to = table.starts[row + 1] as number;
  const right = table.phraseOf[row] as number;
  steps.set(bias);
  for (let at = from; at < to; at++) {
    const b = table.slot[at] as number;
    const x = (table.value[at] as number) * SHARPNESS;
    for (let p = starts[b] as number; p < (starts[b + 1] as number); p++)
      add(steps, phrase[p] as number, (weight[p] as number) * x);
  }
  add(steps, right, -MARGIN);
  const sum = raiseAll(steps);
  add(steps, right, -sum);
  for (let k = 0; k < steps.length; k++) {
    steps[k] = ((steps[k] as number) * rate) / sum;
    add(bias, k, -BIAS_RATE * (steps[k] as number));
  }
  for (let at = from; at < to; at++) {
    const b = table.slot[at] as number;
    const x = (table.value[at] as number) * SHARPNESS;
    for (let p = starts[b] as number; p < (starts[b + 1] as number); p++)
      add(weight, p, -(steps[phrase[p] as number] as number) * x);
  }
}
