import { storage } from 'wxt/utils/storage';
import { SettingLocked } from './policy/keep-locked.ts';
import { readLocks, watchWithPolicy } from './policy/read-policy.ts';

/** Since when questions without a good phrase are kept, ms since the epoch; 0: they are not, as it is from the start. */
const radarSince = storage.defineItem<number>('local:radarSince', { fallback: 0 });

/** Since when it is on, as above; what the company decides goes before what the owner chose. */
async function readRadar(): Promise<number> {
  const [since, { radar }] = await Promise.all([radarSince.getValue(), readLocks()]);
  return radar === false ? 0 : since;
}

/**
 * Switches the radar on at `now`, or off; what is kept stays until it is wiped or too old. Rejects with `SettingLocked` where
 * the company decides otherwise.
 */
export async function setRadar(on: boolean, now: number): Promise<void> {
  const { radar } = await readLocks();
  if (radar !== undefined && radar !== on) throw new SettingLocked('radar');
  await radarSince.setValue(on ? now : 0);
}

/** Calls `onChange` now and after each change; returns the unsubscriber. */
export function watchRadar(onChange: (since: number) => void): () => void {
  return watchWithPolicy([radarSince], readRadar, onChange);
}

/** Switches it on when the company wants it on; said by the worker, for counts need a beginning. */
export async function obeyRadarLock(now: number): Promise<void> {
  const [since, { radar }] = await Promise.all([radarSince.getValue(), readLocks()]);
  if (radar === true && since === 0) await radarSince.setValue(now);
}
