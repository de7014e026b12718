import * as v from 'valibot';
import { dayAfter, minutesOf, momentOf, wallTime } from './zone.ts';

/** `HH:MM` of a day of 24 hours; `24:00` is its end. */
const clockTime = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** One shift: `from` up to and without `to`; `to` before `from` goes over midnight and belongs to the day it starts on. */
export const ShiftSchema = v.object({
  from: clockTime,
  to: clockTime,
  /** 1 Monday … 7 Sunday; left out: every day. */
  days: v.optional(v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1))),
});

export type Shift = v.InferOutput<typeof ShiftSchema>;

/** An IANA time zone, `Asia/Shanghai`; empty: the computer's own. */
export const zoneName = v.pipe(v.string(), v.maxLength(60), v.check(isZone, 'no time zone'));

/** So many shifts a shop may have. */
export const MOST_SHIFTS = 60;

/** When somebody is there to answer; several shifts a day. */
export const ShopHoursSchema = v.object({
  shifts: v.pipe(v.array(ShiftSchema), v.maxLength(MOST_SHIFTS)),
  timezone: zoneName,
  /** Days without a shift, `YYYY-MM-DD`. */
  closedOn: v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.maxLength(400)),
});

export type ShopHours = v.InferOutput<typeof ShopHoursSchema>;

function isZone(name: string): boolean {
  if (name === '') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Whether `at` (ms since the epoch) lies in a shift; `closedOn` are days on which none begins. */
export function isInShift(
  shifts: readonly Shift[],
  timezone: string,
  at: number,
  closedOn: readonly string[] = [],
): boolean {
  const { day, minutes } = wallTime(at, timezone);
  const begins = ({ days }: Shift, on: string) =>
    !closedOn.includes(on) && (!days || days.some((one) => one === weekdayOf(on)));
  return shifts.some((shift) => {
    const from = minutesOf(shift.from);
    const to = minutesOf(shift.to);
    if (from < to) return begins(shift, day) && minutes >= from && minutes < to;
    return (begins(shift, day) && minutes >= from) || (begins(shift, dayAfter(day, -1)) && minutes < to);
  });
}

/** Whether somebody should be there; a shop without hours is always open. */
export function isShopOpen(hours: ShopHours | null, at: number): boolean {
  return !hours?.shifts.length || isInShift(hours.shifts, hours.timezone, at, hours.closedOn);
}

/** When the shop opens next after `at`; `at` itself while it is open, null when not within the next four weeks. */
export function nextOpening(hours: ShopHours | null, at: number): number | null {
  if (!hours || isShopOpen(hours, at)) return at;
  const today = wallTime(at, hours.timezone).day;
  for (let count = 0; count <= 28; count++) {
    const day = dayAfter(today, count);
    if (hours.closedOn.includes(day)) continue;
    const openings = hours.shifts
      .filter(({ days }) => !days || days.some((one) => one === weekdayOf(day)))
      .map(({ from }) => momentOf(day, minutesOf(from), hours.timezone))
      .filter((moment) => moment > at);
    if (openings.length) return Math.min(...openings);
  }
  return null;
}
