const DAY_MS = 86_400_000;

/** After how many days with changes one is reminded; null: never. */
export const REMINDER_DAYS = [7, 14, 30, 90] as const;

/** When the last backup was made, and when to speak of the next. */
export interface BackupRecord {
  /** ms since the epoch, as all times here; null: none was made on this computer. */
  lastAt: number | null;
  /** What stood in the base then, see `markOf`; empty: nothing. */
  mark: string;
  everyDays: (typeof REMINDER_DAYS)[number] | null;
  /** From when on days are counted where there was no backup yet: there was something to lose; null: not yet. */
  since: number | null;
  /** "Later" was pressed: nothing is said before. */
  quietUntil: number;
}

export const FIRST_RECORD: BackupRecord = {
  lastAt: null,
  mark: '',
  everyDays: 14,
  since: null,
  quietUntil: 0,
};

/** So long does "later" put it off. */
export const LATER_MS = 7 * DAY_MS;

/** Days since the last backup (or since there was something to lose) when it is time to be reminded; null: it is not. */
export function daysDue(record: BackupRecord, mark: string, now: number): number | null {
  const { lastAt, since, everyDays, quietUntil } = record;
  const from = lastAt ?? since;
  if (everyDays === null || from === null || now < quietUntil || mark === record.mark) return null;
  const days = Math.floor((now - from) / DAY_MS);
  return days >= everyDays ? days : null;
}
