import { liveQuery } from 'dexie';
import type { Habit } from '../core/matching/habits.ts';
import { database } from './database.ts';

/** All habits by key of the phrase. */
export async function listHabits(): Promise<Map<string, Habit>> {
  return new Map((await database.habits.toArray()).map((habit) => [habit.phrase, habit]));
}

/** Calls back with all habits, now and whenever one changes; returns how to stop. */
export function watchHabits(onChange: (habits: Map<string, Habit>) => void): () => void {
  const subscription = liveQuery(listHabits).subscribe(onChange);
  return () => subscription.unsubscribe();
}

export async function saveHabits(habits: Habit[]): Promise<void> {
  await database.habits.bulkPut(habits);
}

/** How many phrases something has been learned about. */
export function countHabits(): Promise<number> {
  return database.habits.count();
}

/** Forgets everything that was learned from use. */
export async function deleteHabits(): Promise<void> {
  await database.habits.clear();
}

/** All habits as a file: numbers by hashed features, no words. */
export async function exportHabits(): Promise<string> {
  const habits = await database.habits.toArray();
  const plain = habits.map(({ hashes, weights, ...habit }) => ({
    ...habit,
    hashes: Array.from(hashes),
    weights: Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4),
  }));
  return JSON.stringify({ format: 'qinda-habits', version: 1, habits: plain });
}

/**
 * Takes up habits from a file: of a phrase for which there are some already, those that learned last stay. All or nothing.
 * Gives how many were taken, and what stood in their place (null: nothing did), for {@link putBackHabits}.
 */
export function takeHabits(
  habits: readonly Habit[],
): Promise<{ taken: number; before: Map<string, Habit | null> }> {
  return database.transaction('rw', database.habits, async () => {
    const there = await database.habits.bulkGet(habits.map(({ phrase }) => phrase));
    const newer = habits.filter(({ at }, index) => at > (there[index]?.at ?? -1));
    await database.habits.bulkPut(newer);
    const known = new Map(there.flatMap((habit) => (habit ? [[habit.phrase, habit] as const] : [])));
    const before = new Map(newer.map(({ phrase }) => [phrase, known.get(phrase) ?? null]));
    return { taken: before.size, before };
  });
}

/** Takes back {@link takeHabits}. */
export async function putBackHabits(before: ReadonlyMap<string, Habit | null>): Promise<void> {
  const gone = [...before].flatMap(([phrase, habit]) => (habit ? [] : [phrase]));
  const old = [...before.values()].filter((habit) => habit !== null);
  await database.transaction('rw', database.habits, async () => {
    await database.habits.bulkDelete(gone);
    await database.habits.bulkPut(old);
  });
}
