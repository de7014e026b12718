import { storage } from 'wxt/utils/storage';
import type { RunningWait } from '../core/timing/running-wait.ts';

/**
 * An update or reload of the extension empties `storage.session` (tried in Chromium 156, 2026-11-22), and buyers wait
 * on. So their waits stand here too: times, ids and counts, no words.
 */
const kept = storage.defineItem<RunningWait[]>('local:runningWaits', { fallback: [] });
/** Those of before that no page has shown again yet; null until first asked for in this life of the extension. */
const left = storage.defineItem<RunningWait[] | null>('session:leftWaits', { fallback: null });

/** The waits of before that are still to be taken up. */
export async function readLeftWaits(): Promise<RunningWait[]> {
  return (await left.getValue()) ?? (await kept.getValue());
}

/** Keeps what runs now and what is still to be taken up. */
export async function keepWaits(running: RunningWait[], notTakenUp: RunningWait[]): Promise<void> {
  await left.setValue(notTakenUp);
  await kept.setValue([...running, ...notTakenUp]);
}
