import type { FinishedWait } from '../core/timing/clock-state.ts';
import { database } from './database.ts';

/** Records finished waits; the same answer to the same question is recorded once. */
export async function recordWaits(waits: FinishedWait[]): Promise<void> {
  await database.transaction('rw', database.waits, async () => {
    for (const wait of waits) {
      const same = await database.waits.where('answeredAt').equals(wait.answeredAt).toArray();
      if (same.some((one) => one.chatId === wait.chatId && one.startedAt === wait.startedAt)) continue;
      await database.waits.add(wait);
    }
  });
}

/** How many waits were answered since `since` (ms since the epoch), and how many of them within their target. */
export async function countAnswered(since: number): Promise<{ answered: number; inTime: number }> {
  const waits = await database.waits.where('answeredAt').aboveOrEqual(since).toArray();
  return {
    answered: waits.length,
    inTime: waits.filter((wait) => wait.answeredAt - wait.startedAt <= wait.targetMs).length,
  };
}

/** How many finished waits are on record. */
export function countWaits(): Promise<number> {
  return database.waits.count();
}

/** Deletes the record of response times, for good. */
export async function deleteWaits(): Promise<void> {
  await database.waits.clear();
}
