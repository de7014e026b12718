import { storage } from 'wxt/utils/storage';

/** For how long a buyer who does not come again is remembered, in days; 0: buyers are not remembered at all. */
export const MEMORY_DAYS = [0, 30, 90, 180, 365] as const;
export type MemoryDays = (typeof MEMORY_DAYS)[number];

/** Half a year, unless the owner chooses otherwise. */
export const memoryDays = storage.defineItem<MemoryDays>('local:memoryDays', { fallback: 180 });

/** Calls `onChange` with the days now and after each change; returns the unsubscriber. */
export function watchMemoryDays(onChange: (days: MemoryDays) => void): () => void {
  void memoryDays.getValue().then(onChange);
  return memoryDays.watch((days) => onChange(days ?? 180));
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
