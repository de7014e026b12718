import { useEffect, useState } from 'react';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { type Habit, type HabitIndex, indexHabits } from '../core/matching/habits.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { watchHabits } from '../data/habits.ts';

/** The agent's habits; `turned` holds them as ranking reads them, made again when they or the index change. */
export interface HeldHabits {
  rows: Map<string, Habit>;
  turned: { index: PhraseIndex<StoredPhrase>; table: HabitIndex } | null;
  /** The index that was ranked with last. */
  index: PhraseIndex<StoredPhrase> | null;
}

/** The habits as ranking with `index` reads them. */
export function turnHabits(habits: HeldHabits, index: PhraseIndex<StoredPhrase>): HabitIndex {
  habits.index = index;
  if (habits.turned?.index !== index)
    habits.turned = { index, table: indexHabits(habits.rows, index, Date.now()) };
  return habits.turned.table;
}

/** After a pick there is time: the next question does not wait until what was learned has been turned around. */
function turnSoon(habits: HeldHabits): void {
  requestIdleCallback(() => {
    if (habits.index) turnHabits(habits, habits.index);
  });
}

/**
 * The habits; null until they are read. Always the same object: a new habit must not rank anew what the agent is looking
 * at.
 */
export function useHabits(): HeldHabits | null {
  const [held, setHeld] = useState<HeldHabits | null>(null);
  useEffect(() => {
    const habits: HeldHabits = { rows: new Map(), turned: null, index: null };
    return watchHabits((rows) => {
      habits.rows = rows;
      habits.turned = null;
      setHeld(habits);
      turnSoon(habits);
    });
  }, []);
  return held;
}
