import { storage } from 'wxt/utils/storage';
import { PROMISE_ALERT } from '../core/timing/alerts-due.ts';

/** Alerts that were told, with their moments (ms since the epoch), so that a worker that was stopped tells none twice. */
const told = storage.defineItem<Record<string, number>>('session:toldAlerts', { fallback: {} });

export const readTold = () => told.getValue();
export const writeTold = (all: Record<string, number>) => told.setValue(all);

/** The clock was put back to `now`: a promise that is still to come by it will be due once more. Waits have moved with it. */
export async function forgetComingPromises(now: number): Promise<void> {
  const all = Object.entries(await readTold());
  const kept = all.filter(([id, moment]) => moment <= now || !id.startsWith(PROMISE_ALERT));
  if (kept.length < all.length) await writeTold(Object.fromEntries(kept));
}
