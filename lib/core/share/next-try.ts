const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Agents of one shop must not all knock at the same moment: each waits this much shorter or longer, as a share. */
const JITTER = 0.2;
/** After a failure, and twice as long after each further one. */
const FIRST_RETRY_MS = 10 * MINUTE_MS;

/**
 * When an address is looked at next, ms since the epoch. `failures`: tries in a row that went wrong; `chance`: 0…1, drawn
 * anew each time.
 */
export function nextTryAt(now: number, everyHours: number, failures: number, chance: number): number {
  const every = everyHours * HOUR_MS;
  const wait = failures === 0 ? every : Math.min(every, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 16));
  return Math.round(now + wait * (1 + JITTER * (2 * chance - 1)));
}

/**
 * When the alarm should ring for these moments: at the earliest, but not all at nine o'clock when the browsers of a whole
 * shop start with something overdue. Null: nothing to wait for.
 */
export function alarmAt(moments: readonly number[], now: number, chance: number): number | null {
  if (moments.length === 0) return null;
  return Math.round(Math.max(Math.min(...moments), now + MINUTE_MS * (0.5 + chance)));
}
