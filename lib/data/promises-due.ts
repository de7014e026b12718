import type { PromiseDue } from '../core/timing/alerts-due.ts';
import { listPromises } from './promises.ts';

/** Promises are read anew after this time, ms: a new one is due later than that. */
const FRESH_MS = 20_000;

let known: { at: number; promises: PromiseDue[] } | null = null;

/** Promises that are still to be kept, as the clock needs them; `now` is ms since the epoch. For the worker. */
export async function duePromises(now: number): Promise<PromiseDue[]> {
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.promises;
  const promises = (await listPromises()).map(({ id, chatKey, name, dueAt }) => ({
    id,
    chatKey,
    name,
    dueAt,
  }));
  known = { at: now, promises };
  return promises;
}
