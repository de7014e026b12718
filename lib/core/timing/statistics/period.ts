import { type Calendar, weekdayOf } from './calendar.ts';

/** The periods that have a name. */
export const PERIODS = ['today', 'yesterday', 'week', 'last30', 'last90', 'month', 'lastMonth'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** From the first to the last day, both included; days as {@link Calendar} counts them. */
export interface DaySpan {
  first: number;
  last: number;
}

/** The first day of the month that `day` lies in, or of an earlier one. */
function monthOf(day: number, monthsBack = 0): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsBack, 1) / 86_400_000;
}

/** The days of a period, seen from `today`. A week begins on Monday and goes up to today. */
export function spanOf(name: PeriodName, today: number): DaySpan {
  const back = (days: number): DaySpan => ({ first: today - days + 1, last: today });
  switch (name) {
    case 'today':
      return back(1);
    case 'yesterday':
      return { first: today - 1, last: today - 1 };
    case 'week':
      return back(weekdayOf(today));
    case 'last30':
      return back(30);
    case 'last90':
      return back(90);
    case 'month':
      return { first: monthOf(today), last: today };
    case 'lastMonth':
      return { first: monthOf(today, 1), last: monthOf(today) - 1 };
  }
}

/** The moments that a span begins and ends at, ms since the epoch; the end is not part of it. */
export function momentsOf({ first, last }: DaySpan, calendar: Calendar): { from: number; to: number } {
  return { from: calendar.at(first), to: calendar.at(last + 1) };
}
