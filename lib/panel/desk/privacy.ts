import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { countWaits, deleteWaits } from '../../data/waits.ts';

/** How many response times are on record; undefined until counted. */
export function useWaitCount(): number | undefined {
  return useLiveQuery(countWaits);
}

export const forgetWaits = deleteWaits;

/** Address of the practice shop page. */
export function practicePage(): string {
  return browser.runtime.getURL('/practice.html');
}

/** Chromium's page of keyboard shortcuts; browsers do not let pages link to it. */
export const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

export function copy(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
