/** A state is heard of so much after a newer one, at most; older ones are of before the clock was put back, ms. */
const LATE_MS = 60_000;

/** Whether a page showed what it showed at `takenAt` before what is known of it at `knownAt`; both ms since the epoch. */
export const isPast = (takenAt: number, knownAt: number): boolean =>
  takenAt < knownAt && knownAt - takenAt < LATE_MS;
