const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Hour at which a promise for a day without an hour is due: the end of the working day. */
export const END_OF_DAY = 18;
/** A part of the day reaches at most so many hours beyond its usual end: eleven in the evening is still evening. */
const BEYOND = 3;

/** What a sentence says of a day and an hour of it; null where it does not say. */
export interface SaidTime {
  /** Days from today. */
  day: number | null;
  /** Hour at which the part of the day ends. */
  part: number | null;
  clock: { hour: number; minute: number } | null;
}

/** The hour of the day, 0–24, that is meant: three in the afternoon is fifteen, twelve in the evening twenty-four. */
function hourOf({ part, clock }: SaidTime): number {
  if (!clock) return part ?? END_OF_DAY;
  const { hour } = clock;
  if (part === null || part <= 12) return hour;
  if (hour === 12 && part >= END_OF_DAY + BEYOND) return 24;
  return hour < 12 && hour + 12 <= part + BEYOND ? hour + 12 : hour;
}

/** The next moment that is meant, ms since the epoch by the clock of this machine. */
export function resolveTime(said: SaidTime, now: number): number {
  const at = (day: number, hour: number) => {
    const date = new Date(now);
    date.setDate(date.getDate() + day);
    return date.setHours(hour, said.clock?.minute ?? 0, 0, 0);
  };
  const hour = hourOf(said);
  const day = said.day ?? 0;
  const due = at(day, hour);
  if (due > now || day > 0) return due;
  // Three o'clock, said at two in the afternoon, is an hour away; nine o'clock, said at ten, is tomorrow's.
  if (said.clock && said.part === null && hour < 12 && at(0, hour + 12) > now) return at(0, hour + 12);
  return said.day === null ? at(1, hour) : now + HOUR;
}

/** After so many minutes; of whole days the last one counts to the end of its working day. */
export function resolveSpan(minutes: number, now: number): number {
  const days = minutes / 1440;
  return Number.isInteger(days)
    ? resolveTime({ day: days, part: null, clock: null }, now)
    : now + minutes * MINUTE;
}

/** Days until `weekday` (Sunday is 0); `isNext` means the week after this one, weeks beginning on Monday. */
export function daysUntil(weekday: number, isNext: boolean, now: number): number {
  const today = new Date(now).getDay();
  return isNext ? 7 + ((weekday + 6) % 7) - ((today + 6) % 7) : (weekday - today + 7) % 7;
}

/** Days until a day of the month; one that has passed is the next month's or, with its month named, the next year's. */
export function daysUntilDate(month: number | null, dayOfMonth: number, now: number): number {
  const today = new Date(now);
  today.setHours(0, 0, 0, 0);
  const date = new Date(today);
  date.setMonth(month === null ? today.getMonth() : month - 1, dayOfMonth);
  if (date < today) {
    if (month === null) date.setMonth(date.getMonth() + 1);
    else date.setFullYear(date.getFullYear() + 1);
  }
  return Math.round((date.getTime() - today.getTime()) / (24 * HOUR));
}
