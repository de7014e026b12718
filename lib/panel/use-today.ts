import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type ClockSettings, NO_SETTINGS } from '../core/timing/settings.ts';
import { createCalendar } from '../core/timing/statistics/calendar.ts';
import { type MissBudget, missBudget } from '../core/timing/statistics/miss-budget.ts';
import { watchClockSettings } from '../data/presets.ts';
import { FIRST_STATISTICS, watchStatisticsSettings } from '../data/statistics-settings.ts';
import { countAnswered } from '../data/waits.ts';
import { useMinute } from './use-minute.ts';
import { useWatched } from './use-watched.ts';

/** How the day has gone so far. */
export interface Today {
  answered: number;
  inTime: number;
  budget: MissBudget;
  goalPermille: number;
}

/** What the clock recorded since midnight in the shop; undefined until it has been read. */
export function useToday(): Today | undefined {
  const { hours } = useWatched<ClockSettings>(watchClockSettings, NO_SETTINGS);
  const { goalPermille } = useWatched(watchStatisticsSettings, FIRST_STATISTICS);
  const calendar = useMemo(() => createCalendar(hours?.timezone ?? ''), [hours?.timezone]);
  const midnight = calendar.at(calendar.dayOf(useMinute()));
  const count = useLiveQuery(() => countAnswered(midnight), [midnight]);
  return count && { ...count, goalPermille, budget: missBudget(count.inTime, count.answered, goalPermille) };
}
