import { browser } from 'wxt/browser';
import type { Place } from '../core/timing/clock-state.ts';
import { readAlertSettings } from '../data/alert-settings.ts';
import { askToShow } from '../messaging/show-chat.ts';

/** Brings a buyer's chat up: its tab, its window, and in the page the chat itself. For the worker; the panel has its own way. */
export async function bringUp(place: Place, chatId: string): Promise<void> {
  const { tryOpening } = await readAlertSettings();
  await askToShow(place, { chatId, tryOpening }, async () => {
    const tab = await browser.tabs.update(place.tabId, { active: true }).catch(() => undefined);
    if (!tab) return false;
    await browser.windows.update(tab.windowId, { focused: true });
    return true;
  });
}
