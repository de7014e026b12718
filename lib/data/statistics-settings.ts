import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import {
  type StatisticsSettings,
  StatisticsSettingsSchema,
} from '../core/timing/statistics/statistics-settings.ts';
import { keepLocked } from './policy/keep-locked.ts';
import { readLocks, watchWithPolicy } from './policy/read-policy.ts';

/** A year: platforms judge by up to 90 days, and seasons are compared by the year. */
export const FIRST_STATISTICS: StatisticsSettings = { goalPermille: 900, keepDays: 365 };

const kept = storage.defineItem<StatisticsSettings>('local:statistics', { fallback: FIRST_STATISTICS });
const forgottenAt = storage.defineItem<number>('session:forgottenAt', { fallback: 0 });

const sound = (settings: unknown): StatisticsSettings => {
  const read = v.safeParse(StatisticsSettingsSchema, settings);
  return read.success ? read.output : FIRST_STATISTICS;
};

export async function readStatisticsSettings(): Promise<StatisticsSettings> {
  const [stored, { statistics }] = await Promise.all([kept.getValue(), readLocks()]);
  return { ...sound(stored), ...statistics };
}

/** Calls `onChange` with the settings now and after each change; returns the unsubscriber. */
export function watchStatisticsSettings(onChange: (settings: StatisticsSettings) => void): () => void {
  return watchWithPolicy([kept], readStatisticsSettings, onChange);
}

/** Rejects with a `ValiError` on impossible values, with `SettingLocked` where the company decides. */
export async function changeStatisticsSettings(to: Partial<StatisticsSettings>): Promise<void> {
  await navigator.locks.request('qinda:statistics', async () => {
    const stored = sound(await kept.getValue());
    const next = v.parse(StatisticsSettingsSchema, { ...stored, ...to });
    await kept.setValue(keepLocked((await readLocks()).statistics, stored, next));
  });
}

/** When old waits were last looked for in this life of the browser, ms since the epoch; 0: not yet. */
export const lastForgotten = {
  read: () => forgottenAt.getValue(),
  write: (at: number) => forgottenAt.setValue(at),
};
