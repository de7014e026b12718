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
