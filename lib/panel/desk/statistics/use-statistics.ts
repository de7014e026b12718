import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { ShopHours } from '../../../core/timing/hours.ts';
import { type ClockSettings, NO_SETTINGS } from '../../../core/timing/settings.ts';
import type { DaySpan } from '../../../core/timing/statistics/period.ts';
import type { Statistics } from '../../../core/timing/statistics/statistics.ts';
import type { StatisticsSettings } from '../../../core/timing/statistics/statistics-settings.ts';
import { type KeptFacts, watchFacts } from '../../../data/facts.ts';
import { watchClockSettings } from '../../../data/presets.ts';
import { FIRST_STATISTICS, watchStatisticsSettings } from '../../../data/statistics-settings.ts';
import { recordsMark } from '../../../data/wait-records.ts';
import { useWatched } from '../../use-watched.ts';
import { openRecords, type RecordsThread } from './ask-records.ts';

const NO_FACTS: KeptFacts = { all: {}, shops: {} };
const ALWAYS_OPEN: ShopHours = { shifts: [], timezone: '', closedOn: [] };

/** The shop's hours; a shop without them is always open, by the computer's own time. */
export function useShopHours(): ShopHours {
  return useWatched<ClockSettings>(watchClockSettings, NO_SETTINGS).hours ?? ALWAYS_OPEN;
}

/** What the owner calls the shop; empty when that was not filled in. */
export function useShopName(): string {
  return useWatched(watchFacts, NO_FACTS).all.shop ?? '';
}

export function useStatisticsSettings(): StatisticsSettings {
  return useWatched(watchStatisticsSettings, FIRST_STATISTICS);
}

/** The thread that reads the records, for as long as the view is there. */
export function useRecords(): () => RecordsThread {
  const thread = useRef<RecordsThread | null>(null);
  const open = useRef(() => {
    thread.current ??= openRecords();
    return thread.current;
  });
  useEffect(
    () => () => {
      thread.current?.close();
      thread.current = null;
    },
    [],
  );
  return open.current;
}

/** What was read, and of which days. */
interface Read extends DaySpan {
  statistics: Statistics | null;
  failure: string | null;
}

/** The figures of a period, kept up to date; null until they are there. While another period is read the old figures stay. */
export function useStatistics(records: () => RecordsThread, { first, last }: DaySpan, hours: ShopHours) {
  const mark = useLiveQuery(recordsMark);
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (mark === undefined) return;
    let gone = false;
    const keep = (statistics: Statistics | null, failure: string | null) => {
      if (!gone) setRead({ first, last, statistics, failure });
    };
    records()
      .ask('figures', { span: { first, last }, hours })
      .then(
        (statistics) => keep(statistics, null),
        (error: unknown) => keep(null, String(error)),
      );
    return () => {
      gone = true;
    };
  }, [records, first, last, hours, mark]);
  return {
    statistics: read?.statistics ?? null,
    failure: read?.failure ?? null,
    isReading: read?.first !== first || read.last !== last,
  };
}
