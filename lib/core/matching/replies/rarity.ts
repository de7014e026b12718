import type { Bag } from './bag.ts';

/** A bag as a vector of length 1: slots of known features and how much each tells. */
export interface Vector {
  slots: Uint32Array;
  values: Float32Array;
}

/** The features of a past, and how rare each is in it. */
export interface Rarity {
  /** Feature → slot, dense from 0. */
  slotOf: Map<number, number>;
  /** By slot. */
  rarity: Float32Array;
}

/** Counts the features of `bags`; those that stand in one text only can teach nothing and are left out. */
export function countRarity(bags: readonly Bag[]): Rarity {
  const texts = new Map<number, number>();
  for (const bag of bags) for (const hash of bag.keys()) texts.set(hash, (texts.get(hash) ?? 0) + 1);
  const slotOf = new Map<number, number>();
  const rarity: number[] = [];
  for (const [hash, count] of texts) {
    if (count < 2) continue;
    slotOf.set(hash, rarity.length);
    rarity.push(Math.log(1 + bags.length / (count + 0.5)));
  }
  return { slotOf, rarity: Float32Array.from(rarity) };
}

/** `bag` as a vector; what the past does not know is left out. */
export function toVector({ slotOf, rarity }: Rarity, bag: Bag): Vector {
  const slots = new Uint32Array(bag.size);
  const values = new Float32Array(bag.size);
  let end = 0;
  let squares = 0;
  for (const [hash, count] of bag) {
    const slot = slotOf.get(hash);
    if (slot === undefined) continue;
    const value = Math.log(1 + count) * (rarity[slot] as number);
    slots[end] = slot;
    values[end] = value;
    squares += value * value;
    end += 1;
  }
  const scale = 1 / (Math.sqrt(squares) || 1);
  return { slots: slots.slice(0, end), values: values.slice(0, end).map((value) => value * scale) };
}

/** Many vectors turned around: for each slot the rows that have it. */
export interface Rows {
  count: number;
  starts: Uint32Array;
  row: Uint32Array;
  value: Float32Array;
}

export function turnAround(vectors: readonly Vector[], slots: number): Rows {
  const starts = new Uint32Array(slots + 1);
  for (const vector of vectors)
    for (const slot of vector.slots) starts[slot + 1] = (starts[slot + 1] as number) + 1;
  for (let slot = 0; slot < slots; slot++)
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const ends = starts.slice(0, slots);
  const row = new Uint32Array(starts[slots] as number);
  const value = new Float32Array(row.length);
  vectors.forEach((vector, at) => {
    vector.slots.forEach((slot, i) => {
      const place = ends[slot] as number;
      row[place] = at;
      value[place] = vector.values[i] as number;
      ends[slot] = place + 1;
    });
  });
  return { count: vectors.length, starts, row, value };
}

/** The likeness (cosine) of every row with `vector`. */
export function likenesses({ count, starts, row, value }: Rows, vector: Vector): Float32Array {
  const likeness = new Float32Array(count);
  vector.slots.forEach((slot, i) => {
    const x = vector.values[i] as number;
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at++) {
      const owner = row[at] as number;
      likeness[owner] = (likeness[owner] as number) + x * (value[at] as number);
    }
  });
  return likeness;
}

/** The likeness (cosine) of two vectors. */
export function likeness(a: Vector, b: Vector): number {
  const held = new Map(Array.from(a.slots, (slot, at) => [slot, a.values[at] as number]));
  return b.slots.reduce((sum, slot, at) => sum + (held.get(slot) ?? 0) * (b.values[at] as number), 0);
}
