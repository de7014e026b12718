import { lastForgotten, readStatisticsSettings } from '../data/statistics-settings.ts';
import { deleteOlder } from '../data/wait-records.ts';

const DAY_MS = 86_400_000;
/** The worker starts many times a day; old waits are looked for twice. */
const EVERY_MS = DAY_MS / 2;

/** Deletes the waits that are older than the owner wants them kept. */
export async function forgetOldWaits(now: number): Promise<void> {
  const last = await lastForgotten.read();
  if (now >= last && now - last < EVERY_MS) return;
  await lastForgotten.write(now);
  const { keepDays } = await readStatisticsSettings();
  if (keepDays !== null) await deleteOlder(now - keepDays * DAY_MS);
}
