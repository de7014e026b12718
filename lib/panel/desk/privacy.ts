import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { readHabits } from '../../core/matching/read-habits.ts';
import { countHabits, deleteHabits, exportHabits, putBackHabits, takeHabits } from '../../data/habits.ts';
import { deleteWaits } from '../../data/record-waits.ts';
import { countWaits } from '../../data/waits.ts';
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

/** What became of a file of habits; null: it is none. */
export type TakenHabits = { taken: number; broken: number; undo: () => Promise<void> } | null;

/** Takes up a copy of habits beside what this browser has learned itself. */
export async function takeHabitsFile(file: Blob): Promise<TakenHabits> {
  const read = readHabits(await file.text(), Date.now());
  if (!read) return null;
  const { taken, before } = await takeHabits(read.habits);
  return { taken, broken: read.broken, undo: () => putBackHabits(before) };
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
