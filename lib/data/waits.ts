import { isInTime } from '../core/timing/clock-state.ts';
import { database } from './database.ts';

/** How many waits were answered since `since` (ms since the epoch), and how many of them within their targets. */
export async function countAnswered(since: number): Promise<{ answered: number; inTime: number }> {
  const waits = await database.waits.where('answeredAt').aboveOrEqual(since).toArray();
  const counted = waits.filter((wait) => wait.excluded === null);
  return { answered: counted.length, inTime: counted.filter(isInTime).length };
}

/** How many finished waits are on record. */
export function countWaits(): Promise<number> {
  return database.waits.count();
}
