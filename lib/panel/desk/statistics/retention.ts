import { changeStatisticsSettings } from '../../../data/statistics-settings.ts';
import { countOlder, deleteOlder } from '../../../data/wait-records.ts';

const DAY_MS = 86_400_000;

/** How many waits would go if only `days` were kept; null: none. */
export async function countBeyond(days: number | null): Promise<number> {
  return days === null ? 0 : countOlder(Date.now() - days * DAY_MS);
}

/** Keeps waits for so many days from now on, and deletes the older ones at once, for good. Returns how many went. */
export async function keepFor(days: number | null): Promise<number> {
  await changeStatisticsSettings({ keepDays: days });
  return days === null ? 0 : deleteOlder(Date.now() - days * DAY_MS);
}

export const setGoal = (goalPermille: number) => changeStatisticsSettings({ goalPermille });
