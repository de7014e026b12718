import { storage } from 'wxt/utils/storage';
import type { MemoryDays } from '../core/knowledge/memory-days.ts';
import { SettingLocked } from './policy/keep-locked.ts';
import { readLocks, watchWithPolicy } from './policy/read-policy.ts';

/** Half a year, unless the owner chooses otherwise. */
const kept = storage.defineItem<MemoryDays>('local:memoryDays', { fallback: 180 });

/** For how long, as the company or else the owner decided. */
export async function readMemoryDays(): Promise<MemoryDays> {
  return (await readLocks()).memoryDays ?? kept.getValue();
}

/** Rejects with `SettingLocked` where the company decides. */
export async function setMemoryDays(days: MemoryDays): Promise<void> {
  const { memoryDays } = await readLocks();
  if (memoryDays === undefined) await kept.setValue(days);
  else if (days !== memoryDays) throw new SettingLocked('memoryDays');
}

/** Calls `onChange` with the days now and after each change; returns the unsubscriber. */
export function watchMemoryDays(onChange: (days: MemoryDays) => void): () => void {
  return watchWithPolicy([kept], readMemoryDays, onChange);
}

const DAY_MS = 24 * 3_600_000;

/** When a buyer seen last at `lastSeenAt` is forgotten; both in ms since the epoch. */
export function forgetAt(lastSeenAt: number, days: MemoryDays): number {
  return lastSeenAt + days * DAY_MS;
}

/** Who was seen last before this is forgotten at `now`; both in ms since the epoch. */
export function forgetBefore(now: number, days: MemoryDays): number {
  return now - days * DAY_MS;
}
