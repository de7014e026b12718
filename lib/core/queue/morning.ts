import type { ClockState } from '../timing/clock-state.ts';
import { isShopOpen, type ShopHours } from '../timing/hours.ts';
import { type QueuedPromise, type QueueItem, queueItems } from './queue-items.ts';

/** Promises that are due later than this are not today's, ms. */
const TODAY_MS = 16 * 3_600_000;

/** A promise with the moment at which it was given. */
export type NightPromise = QueuedPromise & {
  /** ms since the epoch. */
  madeAt: number;
};

/**
 * What is left from the time while the shop was closed: buyers who wrote then and still wait, and promises given then
 * that are due today. Nothing while it is closed, and for a shop without hours.
 */
export function morningItems<P extends NightPromise>(
  clock: ClockState,
  promises: readonly P[],
  hours: ShopHours | null,
  now: number,
): QueueItem<P>[] {
  if (!hours?.shifts.length || !isShopOpen(hours, now)) return [];
  const waits = Object.entries(clock).filter(([, { wait }]) => wait?.isOutOfHours);
  const given = promises.filter(({ madeAt, dueAt }) => !isShopOpen(hours, madeAt) && dueAt - now < TODAY_MS);
  // All of them, due or not: seen as if their time had come.
  const latest = Math.max(now, ...given.map(({ dueAt }) => dueAt));
  return queueItems(Object.fromEntries(waits), given, latest);
}
