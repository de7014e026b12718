import * as v from 'valibot';
import type { Habit } from './habits.ts';

/** As much as one phrase can have learned. */
const MOST_FEATURES = 400;
const MOST_PHRASES = 200_000;
/** A weight that use can reach; more would drown everything else. */
const MOST_WEIGHT = 1000;

const count = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));
const moment = v.pipe(v.number(), v.finite(), v.minValue(0));

const HabitSchema = v.pipe(
  v.object({
    phrase: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    hashes: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))),
      v.maxLength(MOST_FEATURES),
    ),
    weights: v.array(v.pipe(v.number(), v.finite(), v.minValue(-MOST_WEIGHT), v.maxValue(MOST_WEIGHT))),
    ...{ uses: count, passed: count, edits: count },
    ...{ usedAt: moment, at: moment },
  }),
  v.check(({ hashes, weights }) => hashes.length === weights.length),
);

const FileSchema = v.object({
  format: v.literal('qinda-habits'),
  version: v.literal(1),
  habits: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PHRASES)),
});

/** What a file of habits holds; `broken` counts the entries that are none and were left out. */
export interface ReadHabits {
  habits: Habit[];
  broken: number;
}

/**
 * Reads a file of habits as {@link Habit}s; null when it is no such file. A habit from the future (a clock that was wrong)
 * would not fade: it counts as learned `now`, ms since the epoch.
 */
export function readHabits(text: string, now: number): ReadHabits | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const file = v.safeParse(FileSchema, parsed);
  if (!file.success) return null;
  const habits = file.output.habits.flatMap((one): Habit[] => {
    const read = v.safeParse(HabitSchema, one);
    if (!read.success) return [];
    const { hashes, weights, at, usedAt, ...rest } = read.output;
    return [
      {
        ...rest,
        hashes: Uint32Array.from(hashes),
        weights: Float32Array.from(weights),
        at: Math.min(at, now),
        usedAt: Math.min(usedAt, now),
      },
    ];
  });
  return { habits, broken: file.output.habits.length - habits.length };
}
