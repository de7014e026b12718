import { useMemo, useState } from 'react';
import type { ShopHours } from '../../lib/core/timing/hours.ts';
import { createCalendar, dayOfName, nameOfDay } from '../../lib/core/timing/statistics/calendar.ts';
import { type DaySpan, type PeriodName, spanOf } from '../../lib/core/timing/statistics/period.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';

/** A named period, or one between two days of the user's own. */
export type PeriodChoice = PeriodName | 'custom';

/** More days in one picture are no picture any more. */
const MOST_DAYS = 800;

/** The chosen period, as the days that it has today. */
export function usePeriod({ timezone }: ShopHours) {
  const [choice, setChoice] = useState<PeriodChoice>('last30');
  const [own, setOwn] = useState<DaySpan | null>(null);
  const calendar = useMemo(() => createCalendar(timezone), [timezone]);
  const today = calendar.dayOf(useMinute());
  const span = choice === 'custom' && own ? own : spanOf(choice === 'custom' ? 'last30' : choice, today);
  return {
    ...{ choice, span, today, calendar },
    choose(next: PeriodChoice) {
      // One's own days begin with those that are shown.
      if (next === 'custom') setOwn(span);
      setChoice(next);
    },
    /** Takes one end of the user's own period as a form writes it; the other end gives way. */
    setEnd(which: 'first' | 'last', date: string) {
      const day = dayOfName(date);
      if (day === null) return;
      const next = { ...span, [which]: Math.min(day, today) };
      if (which === 'first')
        next.last = Math.min(Math.max(next.last, next.first), next.first + MOST_DAYS - 1);
      else next.first = Math.max(Math.min(next.first, next.last), next.last - MOST_DAYS + 1);
      setOwn(next);
    },
    dates: { first: nameOfDay(span.first), last: nameOfDay(span.last), today: nameOfDay(today) },
  };
}

export type Period = ReturnType<typeof usePeriod>;
