import type { ShopHours } from '../hours.ts';
import { minutesOf } from '../zone.ts';
import { type Calendar, nameOfDay, weekdayOf } from './calendar.ts';

/** Who hands over has worked for a while: a shift that began less than an hour ago is that of whom it is handed to. */
const WORKED_MS = 3_600_000;

/** When the shift that is to be handed over began, ms since the epoch: by the shop's hours, else the day's beginning. */
export function shiftStart({ shifts, closedOn }: ShopHours, calendar: Calendar, now: number): number {
  const today = calendar.dayOf(now);
  const begins = [today - 1, today]
    .filter((day) => !closedOn.includes(nameOfDay(day)))
    .flatMap((day) =>
      shifts
        .filter(({ days }) => !days || days.some((weekday) => weekday === weekdayOf(day)))
        .map(({ from }) => calendar.at(day, minutesOf(from))),
    )
    .filter((at) => at <= now - WORKED_MS);
  return begins.length ? Math.max(...begins) : calendar.at(today);
}
