import type { PromiseDue } from '../core/timing/alerts-due.ts';
import { listPromises } from './promises.ts';

/** Promises are read anew after this time, ms: a new one is due later than that. */
const FRESH_MS = 20_000;

let known: { at: number; promises: PromiseDue[] } | null = null;

/** Whether what was read at `at` still does: not where one has become due since, which may have been kept meanwhile. */
function isFresh({ at, promises }: NonNullable<typeof known>, now: number): boolean {
  return now >= at && now - at < FRESH_MS && !promises.some(({ dueAt }) => dueAt > at && dueAt <= now);
}

/** Promises that are still to be kept, as the clock needs them; `now` is ms since the epoch. For the worker. */
export async function duePromises(now: number): Promise<PromiseDue[]> {
  if (known && isFresh(known, now)) return known.promises;
  const promises = (await listPromises()).map(({ id, chatKey, name, dueAt }) => ({
    id,
    chatKey,
    name,
    dueAt,
  }));
  known = { at: now, promises };
  return promises;
}
