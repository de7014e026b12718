import { browser } from 'wxt/browser';
import type { Place } from '../core/timing/clock-state.ts';
import { readAlertSettings } from '../data/alert-settings.ts';
import { sendMessage } from '../messaging/protocol.ts';

/** A tab that the browser had put to sleep is loaded, and read again, by then. */
const TRIES = 20;
const BETWEEN_MS = 500;

/** Brings a buyer's chat up: its tab, its window, and in the page the chat itself. For the worker; the panel has its own way. */
export async function bringUp({ tabId, frameId }: Place, chatId: string): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (!tab) return;
  await browser.windows.update(tab.windowId, { focused: true });
  const { tryOpening } = await readAlertSettings();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await sendMessage('showChat', { chatId, tryOpening }, { tabId, frameId }).catch(() => null);
    if (shown) return;
    await new Promise((later) => setTimeout(later, BETWEEN_MS));
  }
}
