import { fade, type Habit } from './habits.ts';

/**
 * How often a phrase was used, by what is left of it at `now` (ms since the epoch): of two that were used equally often the
 * one used later has more left. 0 for one that nobody has used.
 */
export function usesLeft(habit: Habit | undefined, now: number): number {
  return habit ? habit.uses * fade(now - habit.at) : 0;
}
