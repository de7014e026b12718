import { type FinishedWait, isInTime } from '../core/timing/clock-state.ts';
import { database } from './database.ts';

/** Pages may name two messages alike that are far apart; two records of one wait are not, ms. */
const SAME_MS = 10 * 60_000;

/** Pages date to the second or to the minute; a wait's own doubt says which. */
const SECOND_MS = 1000;

/** A round whose answer was not seen and has come to light since: the measured wait takes its place. */
async function takePlace({ site, shop, chatId, startedAt, endedAt, blindMs }: FinishedWait): Promise<void> {
  const from = startedAt - blindMs - SECOND_MS;
  const isSameRound = (one: FinishedWait) =>
    one.site === site &&
    one.chatId === chatId &&
    (one.shop === shop || one.shop === '' || shop === '') &&
    one.excluded === 'gap' &&
    one.answeredAt === null &&
    (one.startedAt >= startedAt || one.endedAt > startedAt);
  await database.waits.where('startedAt').between(from, endedAt, true, false).filter(isSameRound).delete();
}

/** Records finished waits; each is recorded once, however often it is worked out. */
export async function recordWaits(waits: readonly FinishedWait[]): Promise<void> {
  await database.transaction('rw', database.waits, async () => {
    for (const wait of waits) {
      const same = await database.waits.where('key').equals(wait.key).toArray();
      if (same.some(({ startedAt }) => Math.abs(startedAt - wait.startedAt) < SAME_MS)) continue;
      if (wait.answeredAt !== null) await takePlace(wait);
      await database.waits.add({ ...wait });
    }
  });
}

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

/** Deletes the record of response times, for good. */
export async function deleteWaits(): Promise<void> {
  await database.waits.clear();
}
