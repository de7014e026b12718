/** What a page showed before it was loaded again is heard of so much after the first of the new page, at most, ms. */
const LATE_MS = 60_000;

/**
 * Whether a state of `takenAt` is heard of late, after one of `knownAt` from another document; both ms since the epoch. Much
 * older ones are of before the clock was put back.
 */
export const isLate = (takenAt: number, knownAt: number): boolean =>
  takenAt < knownAt && knownAt - takenAt < LATE_MS;
