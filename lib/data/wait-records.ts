import type { BlindGap } from '../core/timing/clock-state.ts';
import { database } from './database.ts';
import type { StoredWait } from './rows.ts';

/** What is on record of a stretch of time. */
export interface WaitRecords {
  /** Those that began in it, in their order. */
  waits: StoredWait[];
  /** Those that lie in it, or partly. */
  gaps: BlindGap[];
}

/** Reads what began from `from` on and before `to`, ms since the epoch. */
export async function readRecords(from: number, to: number): Promise<WaitRecords> {
  const [waits, gaps] = await Promise.all([
    database.waits.where('startedAt').between(from, to, true, false).toArray(),
    database.gaps.where('to').above(from).toArray(),
  ]);
  return { waits, gaps: gaps.filter((gap) => gap.from < to) };
}

/** Something that changes whenever a wait or a gap comes on record or leaves it. */
export async function recordsMark(): Promise<string> {
  const { waits, gaps } = database;
  const marks = [waits.count(), gaps.count(), waits.toCollection().lastKey(), gaps.toCollection().lastKey()];
  return (await Promise.all(marks)).join('/');
}

/** How many waits were over before `before`, ms since the epoch. */
export function countOlder(before: number): Promise<number> {
  return database.waits.where('endedAt').below(before).count();
}

/** Deletes what was over before `before`, for good. Returns how many waits that were. */
export async function deleteOlder(before: number): Promise<number> {
  return database.transaction('rw', database.waits, database.gaps, async () => {
    await database.gaps.where('to').below(before).delete();
    return database.waits.where('endedAt').below(before).delete();
  });
}
