import type { Turn } from '../chat/turn.ts';

/** A clock that differs by more than this from ours is another clock, not a slow message; ms. */
const SKEW_MS = 2000;
/** Messages seen at so many moments and late by the same tell a clock that is behind; those of a chat opened late differ. */
const SKEW_SAMPLE = 3;

/** How a page dates its messages. */
export interface PageClock {
  /** By how much its clock is behind ours (ahead: negative), ms. */
  skew: number;
  /** How finely it dates: to the millisecond, the second or the minute, in ms. */
  grain: number;
}

type Dated = Pick<Turn, 'pageAt' | 'seenAt'>;

/** A page of which nothing is known dates to the minute, ms. */
export const COARSE_MS = 60_000;

/** The finest date tells: on a page that shows seconds, too, every sixtieth message falls on a whole minute. */
function grainOf(turns: readonly Dated[]): number {
  const isOn = (ms: number) => turns.every(({ pageAt }) => pageAt === null || pageAt % ms === 0);
  return isOn(COARSE_MS) ? COARSE_MS : isOn(1000) ? 1000 : 1;
}

/**
 * What the rows tell of their page's clock; a skew of 0 when it is not known to differ. A message cannot be seen before
 * it was written; and when all of several were seen late by at least so much, that is the clock, not the way.
 *
 * @param known the finest grain that this conversation has shown before, ms
 */
export function pageClockOf(turns: readonly Dated[], known: number): PageClock {
  const grain = Math.min(known, grainOf(turns));
  const lags = new Map<number, number>();
  for (const { pageAt, seenAt } of turns) {
    if (pageAt === null || seenAt === null) continue;
    const late = seenAt - pageAt;
    const lag = late < 0 ? late : Math.max(0, late - grain + 1);
    lags.set(seenAt, Math.min(lag, lags.get(seenAt) ?? Infinity));
  }
  const least = Math.min(Infinity, ...lags.values());
  const alike = [...lags.values()].filter((lag) => lag - least < SKEW_MS);
  const isOther = least < -SKEW_MS || (alike.length >= SKEW_SAMPLE && least > SKEW_MS);
  return { skew: isOther ? least : 0, grain };
}

/**
 * How far the chosen moment may be off, ms: a coarse date says it only where we did not see the message come within it.
 */
export function doubtOf(pageAt: number, seenAt: number | null, { skew, grain }: PageClock): number {
  const isSeen = seenAt !== null && seenAt < pageAt + skew + grain;
  return isSeen ? 0 : grain - 1;
}

/**
 * When a message was written, ms since the epoch by our clock: the page's time is preferred, and where the page is
 * coarser than what we saw, the moment within its minute or second that is nearest to it. null: nobody knows.
 */
export function chooseMoment(
  pageAt: number | null,
  seenAt: number | null,
  { skew, grain }: PageClock,
): number | null {
  if (pageAt === null) return seenAt;
  const from = pageAt + skew;
  if (seenAt === null) return from;
  if (from > seenAt) return seenAt;
  return Math.min(seenAt, from + grain - 1);
}
