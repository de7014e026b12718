import type { Turn } from '../chat/turn.ts';

/** A clock that differs by more than this from ours is another clock, not a slow message; ms. */
const SKEW_MS = 2000;
/** Messages seen at so many moments and late by the same tell a clock that is behind; those of a chat opened late differ. */
const SKEW_SAMPLE = 3;

/** How finely the page dates a message, ms: pages show milliseconds, whole seconds or whole minutes. */
export function grainOf(pageAt: number): number {
  if (pageAt % 60_000 === 0) return 60_000;
  return pageAt % 1000 === 0 ? 1000 : 1;
}

/**
 * By how much the page's clock is behind ours (ahead: negative), ms; 0 when it is not known to differ. A message cannot
 * be seen before it was written; and when all of several were seen late by at least so much, that is the clock, not the way.
 */
export function skewOf(turns: readonly Pick<Turn, 'pageAt' | 'seenAt'>[]): number {
  const lags = new Map<number, number>();
  for (const { pageAt, seenAt } of turns) {
    if (pageAt === null || seenAt === null) continue;
    const late = seenAt - pageAt;
    const lag = late < 0 ? late : Math.max(0, late - grainOf(pageAt) + 1);
    lags.set(seenAt, Math.min(lag, lags.get(seenAt) ?? Infinity));
  }
  const least = Math.min(Infinity, ...lags.values());
  if (least < -SKEW_MS) return least;
  const alike = [...lags.values()].filter((lag) => lag - least < SKEW_MS);
  return alike.length >= SKEW_SAMPLE && least > SKEW_MS ? least : 0;
}

/**
 * How far the chosen moment may be off, ms: a coarse date says it only where we did not see the message come within it.
 */
export function doubtOf(pageAt: number, seenAt: number | null, skew = 0): number {
  const from = pageAt + skew;
  const isSeen = seenAt !== null && seenAt < from + grainOf(pageAt);
  return isSeen ? 0 : grainOf(pageAt) - 1;
}

/**
 * When a message was written, ms since the epoch by our clock: the page's time is preferred, and where the page is
 * coarser than what we saw, the moment within its minute or second that is nearest to it. null: nobody knows.
 */
export function chooseMoment(pageAt: number | null, seenAt: number | null, skew = 0): number | null {
  if (pageAt === null) return seenAt;
  const from = pageAt + skew;
  if (seenAt === null) return from;
  if (from > seenAt) return seenAt;
  return Math.min(seenAt, from + grainOf(pageAt) - 1);
}
