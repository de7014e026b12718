import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

export const StatisticsSettingsSchema = v.object({
  /** Share of answers in time that the house wants, per mille. */
  goalPermille: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  /** So long are waits kept, days; null: until they are deleted by hand. */
  keepDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))),
});

export type StatisticsSettings = v.InferOutput<typeof StatisticsSettingsSchema>;

/** A year: platforms judge by up to 90 days, and seasons are compared by the year. */
export const FIRST_STATISTICS: StatisticsSettings = { goalPermille: 900, keepDays: 365 };

const kept = storage.defineItem<StatisticsSettings>('local:statistics', { fallback: FIRST_STATISTICS });
const forgottenAt = storage.defineItem<number>('session:forgottenAt', { fallback: 0 });

const sound = (settings: unknown): StatisticsSettings => {
  const read = v.safeParse(StatisticsSettingsSchema, settings);
  return read.success ? read.output : FIRST_STATISTICS;
};

export async function readStatisticsSettings(): Promise<StatisticsSettings> {
  return sound(await kept.getValue());
}

/** Calls `onChange` with the settings now and after each change; returns the unsubscriber. */
export function watchStatisticsSettings(onChange: (settings: StatisticsSettings) => void): () => void {
  void readStatisticsSettings().then(onChange);
  return kept.watch((settings) => onChange(sound(settings)));
}

/** Throws a `ValiError` on impossible values. */
export async function changeStatisticsSettings(to: Partial<StatisticsSettings>): Promise<void> {
  await navigator.locks.request('qinda:statistics', async () => {
    await kept.setValue(v.parse(StatisticsSettingsSchema, { ...(await readStatisticsSettings()), ...to }));
  });
}

/** When old waits were last looked for in this life of the browser, ms since the epoch; 0: not yet. */
export const lastForgotten = {
  read: () => forgottenAt.getValue(),
  write: (at: number) => forgottenAt.setValue(at),
};
