import { alertsDue, type ClockAlert, type PromiseDue } from '../core/timing/alerts-due.ts';
import type { ClockState } from '../core/timing/clock-state.ts';
import { readTold, writeTold } from '../data/told-alerts.ts';

/** Hears each alert once, at its moment or, when nothing ran then, at the next sign of life. */
export type AlertListener = (alerts: readonly ClockAlert[], now: number) => void | Promise<void>;

/** What has become due so long ago is no alert any more, ms. */
const STALE_MS = 10 * 60_000;

const listeners = new Set<AlertListener>();

/** Registers a listener of alerts; must run synchronously when the worker starts. Returns the unsubscriber. */
export function onClockAlert(listener: AlertListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners what has become due, and what they were told of already never again. */
export async function tellAlerts(
  clock: ClockState,
  promises: readonly PromiseDue[],
  now: number,
): Promise<void> {
  const due = alertsDue(clock, { after: now - STALE_MS, until: now }, promises);
  if (due.length === 0) return;
  const told = await readTold();
  const news = due.filter(({ id }) => told[id] === undefined);
  if (news.length === 0) return;
  const recent = Object.entries(told).filter(([, moment]) => now - moment < 2 * STALE_MS);
  await writeTold(Object.fromEntries([...recent, ...news.map(({ id, moment }) => [id, moment])]));
  for (const listener of listeners) await listener(news, now);
}
