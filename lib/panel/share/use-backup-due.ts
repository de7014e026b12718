import { useEffect, useState } from 'react';
import { readDaysDue, remindLater, watchBackupRecord } from '../../data/backup/reminder.ts';
import { useMinute } from '../use-minute.ts';

const HOUR_MS = 3_600_000;

/** Whether it is time for a backup, looked at when a page opens, every hour and after each backup. */
export function useBackupDue(): Awaited<ReturnType<typeof readDaysDue>> {
  const [due, setDue] = useState<Awaited<ReturnType<typeof readDaysDue>>>(null);
  const hour = Math.floor(useMinute() / HOUR_MS);
  useEffect(() => {
    let stopped = false;
    const look = () =>
      void readDaysDue(Math.max(Date.now(), hour * HOUR_MS)).then((found) => {
        if (!stopped) setDue(found);
      });
    const stop = watchBackupRecord(look);
    return () => {
      stopped = true;
      stop();
    };
  }, [hour]);
  return due;
}

/** Says nothing of it for a week. */
export const later = () => remindLater(Date.now());
