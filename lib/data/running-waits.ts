import { storage } from 'wxt/utils/storage';
import { shiftClock } from '../core/timing/gaps.ts';
import { type RunningWait, renewRunning, stillWaiting, withoutNameOf } from '../core/timing/running-wait.ts';
import { mayBeName } from './name-sites.ts';

/**
 * An update or reload of the extension empties `storage.session` (tried in Chromium 156, 2026-11-22), and buyers wait
 * on. So their waits stand here too: times, ids and counts, no words and no names.
 */
const kept = storage.defineItem<RunningWait[]>('local:runningWaits', {
  fallback: [],
  version: 2,
  // Up to then the name was said where it is the only id.
  migrations: {
    2: (old: RunningWait[]) =>
      old.map(renewRunning).map((one) => (mayBeName(one.site) ? withoutNameOf(one) : one)),
  },
});
/** Those of before that no page has shown again yet; null until first asked for in this life of the extension. */
const left = storage.defineItem<RunningWait[] | null>('session:leftWaits', { fallback: null });

/** The waits of before that are still to be taken up. */
export async function readLeftWaits(): Promise<RunningWait[]> {
  return ((await left.getValue()) ?? (await kept.getValue())).map(renewRunning);
}

/** Keeps, as long as this life of the extension lasts, what is still to be taken up. */
export const keepLeftWaits = (notTakenUp: RunningWait[]) => left.setValue(notTakenUp);

/** Keeps what runs now and what is still to be taken up. */
export async function keepWaits(running: RunningWait[], notTakenUp: RunningWait[]): Promise<void> {
  await left.setValue(notTakenUp);
  await kept.setValue([...running, ...notTakenUp]);
}

/**
 * After the browser or the extension has ended: what was watched was so until `until` (ms since the epoch), and its
 * stamps are moved by `shiftMs` where the clock was put back meanwhile.
 */
export async function changeKept(until: number, shiftMs: number): Promise<void> {
  const before = (await kept.getValue()).map(renewRunning);
  const state = Object.fromEntries(before.map((one, at) => [at, { ...one, name: '', preview: '' }]));
  const watched = Object.values(shiftMs ? shiftClock(state, shiftMs) : state).map((chat) => ({
    ...chat,
    trail: {
      ...chat.trail,
      watchedUntil: Math.max(chat.trail.watchedUntil, until + shiftMs),
      isWatched: false,
    },
  }));
  await kept.setValue(stillWaiting(watched));
}
