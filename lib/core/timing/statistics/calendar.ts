import { wallTime } from '../zone.ts';

export const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;

/** Days and hours as a clock on the wall shows them. A day is counted from 1970-01-01 as day 0. */
export interface Calendar {
  /** The day on which the moment `at` (ms since the epoch) falls. */
  dayOf(at: number): number;
  /** Minutes since midnight by the clock on the wall, 0…1439. */
  minuteOf(at: number): number;
  /** The first moment of a day at which the clock shows `minute` or later, ms since the epoch. */
  at(day: number, minute?: number): number;
  /** Ahead of UTC by so many minutes. */
  offsetOf(at: number): number;
}

/** `YYYY-MM-DD`. */
export const nameOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of a `YYYY-MM-DD`; null when it is none. */
export function dayOfName(name: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(name) ? Date.parse(`${name}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at / DAY_MS;
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** What the clock on the wall is ahead of UTC, ms; asks the time zone data, which takes some µs. */
function readOffset(zone: string): (at: number) => number {
  return (at) => {
    const { day, minutes } = wallTime(at, zone);
    return Math.round(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS - at);
  };
}

/** Remembers offsets: they change twice a year, and a hundred thousand waits ask for them. */
function rememberOffset(read: (at: number) => number): (at: number) => number {
  const known = new Map<number, number>();
  const remember = (at: number): number => {
    const offset = known.get(at) ?? read(at);
    known.set(at, offset);
    return offset;
  };
  /** The stretch of the last answer: the next question mostly lies in it too. */
  const last = { from: 0, to: 0, offset: 0 };
  return (at) => {
    if (at >= last.from && at < last.to) return last.offset;
    const from = Math.floor(at / DAY_MS) * DAY_MS;
    const offset = remember(from);
    if (offset !== remember(from + DAY_MS)) return remember(Math.floor(at / QUARTER_MS) * QUARTER_MS);
    Object.assign(last, { from, to: from + DAY_MS, offset });
    return offset;
  };
}

/** The calendar of an IANA time zone, `Asia/Shanghai`; of the computer's own when empty. */
export function createCalendar(zone: string): Calendar {
  const offsetAt = rememberOffset(readOffset(zone));
  const wall = (at: number) => at + offsetAt(at);
  return {
    dayOf: (at) => Math.floor(wall(at) / DAY_MS),
    minuteOf: (at) => Math.floor((wall(at) - Math.floor(wall(at) / DAY_MS) * DAY_MS) / MINUTE_MS),
    offsetOf: (at) => offsetAt(at) / MINUTE_MS,
    at(day, minute = 0) {
      const wanted = day * DAY_MS + minute * MINUTE_MS;
      // Where the clock is put forward or back there are two answers, or none: the earliest that is late enough.
      const tries = [wanted - offsetAt(wanted - DAY_MS), wanted - offsetAt(wanted + DAY_MS)];
      const fits = tries.filter((at) => wall(at) >= wanted);
      return Math.min(...(fits.length ? fits : tries));
    },
  };
}
