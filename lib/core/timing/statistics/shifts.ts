import type { Shift, ShopHours } from '../hours.ts';
import { minutesOf } from '../zone.ts';
import { type Calendar, nameOfDay, weekdayOf } from './calendar.ts';

const MINUTES_A_DAY = 1440;

interface Stretch {
  from: number;
  /** Beyond 1440 where the shift goes over midnight. */
  to: number;
  isOn: (day: number) => boolean;
}

function stretchOf({ from, to, days }: Shift, closedOn: ReadonlySet<string>): Stretch {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return {
    from: start,
    to: end > start ? end : end + MINUTES_A_DAY,
    isOn: (day) =>
      (!days || days.some((weekday) => weekday === weekdayOf(day))) &&
      (closedOn.size === 0 || !closedOn.has(nameOfDay(day))),
  };
}

/** Tells in which shift of the shop a moment lies: its place in the list of shifts, −1 outside all of them. */
export function createShiftReader(hours: ShopHours, calendar: Calendar): (at: number) => number {
  const closed = new Set(hours.closedOn);
  const stretches = hours.shifts.map((shift) => stretchOf(shift, closed));
  return (at) => {
    const day = calendar.dayOf(at);
    const minute = calendar.minuteOf(at);
    return stretches.findIndex(
      ({ from, to, isOn }) =>
        (minute >= from && minute < to && isOn(day)) || (minute + MINUTES_A_DAY < to && isOn(day - 1)),
    );
  };
}

/** When the shop is open between two moments, as stretches of time in their order; a shop without shifts always is. */
export function openStretches(
  { shifts, closedOn }: ShopHours,
  calendar: Calendar,
  from: number,
  to: number,
): { from: number; to: number }[] {
  if (shifts.length === 0) return to > from ? [{ from, to }] : [];
  const closed = new Set(closedOn);
  const stretches = shifts.map((shift) => stretchOf(shift, closed));
  const open: { from: number; to: number }[] = [];
  for (let day = calendar.dayOf(from) - 1; day <= calendar.dayOf(to); day += 1)
    for (const stretch of stretches)
      if (stretch.isOn(day))
        open.push({
          from: Math.max(from, calendar.at(day, stretch.from)),
          to: Math.min(to, calendar.at(day, stretch.to)),
        });
  return joinStretches(open);
}

/** The same time without overlaps and empty stretches, in its order. */
export function joinStretches(all: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of all.filter((it) => it.to > it.from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
