import type { FeatureTable } from './feature-table.ts';

/** Which phrases have a feature, and how much it speaks for each: bucket `b` owns `starts[b] … starts[b + 1]`. */
export interface Postings {
  starts: Uint32Array;
  phrase: Uint32Array;
  weight: Float32Array;
}

/** Untrained weights saturate like BM25's term frequency, `t / (t + SATURATION)`. */
const SATURATION = 3;

/** Turns the table's rows (which stand phrase by phrase) into postings; `scale` is what a saturated weight would be. */
export function gatherPostings(table: FeatureTable, scale: number): Postings {
  const starts = new Uint32Array(table.buckets + 1);
  for (let b = 0; b < table.buckets; b++)
    starts[b + 1] = (starts[b] as number) + (table.phrasesWith[b] as number);
  const total = starts[table.buckets] as number;
  const phrase = new Uint32Array(total);
  const weight = new Float32Array(total);
  const ends = starts.slice(0, table.buckets);
  for (let row = 0; row < table.rows; row++) {
    const owner = table.phraseOf[row] as number;
    for (let at = table.starts[row] as number; at < (table.starts[row + 1] as number); at++) {
      const b = table.bucket[at] as number;
      let slot = (ends[b] as number) - 1;
      if (slot < (starts[b] as number) || phrase[slot] !== owner) {
        slot += 1;
        phrase[slot] = owner;
        ends[b] = slot + 1;
      }
      weight[slot] = (weight[slot] as number) + (table.value[at] as number);
    }
  }
  for (let slot = 0; slot < total; slot++) {
    const sum = weight[slot] as number;
    weight[slot] = (scale * sum) / (sum + SATURATION);
  }
  return { starts, phrase, weight };
}
