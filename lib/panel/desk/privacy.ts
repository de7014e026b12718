import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { countHabits, deleteHabits, exportHabits } from '../../data/habits.ts';
import { countWaits, deleteWaits } from '../../data/waits.ts';
import { saveFile } from './save-file.ts';

/** How many response times are on record; undefined until counted. */
export function useWaitCount(): number | undefined {
  return useLiveQuery(countWaits);
}

export const forgetWaits = deleteWaits;

/** About how many phrases something has been learned from use; undefined until counted. */
export function useHabitCount(): number | undefined {
  return useLiveQuery(countHabits);
}

export const forgetHabits = deleteHabits;

/** Hands the user a copy of all habits. */
export async function saveHabitsFile(): Promise<void> {
  saveFile(await exportHabits(), 'qinda-habits.json');
}

/** Address of the practice shop page. */
export function practicePage(): string {
  return browser.runtime.getURL('/practice.html');
}

/** Chromium's page of keyboard shortcuts; browsers do not let pages link to it. */
export const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

export function copy(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
