import { browser } from 'wxt/browser';
import type { InsertOutcome } from '../core/chat/insert-outcome.ts';
import type { ShowOutcome } from '../core/chat/show-chat.ts';
import { chatKey } from '../core/chat/snapshot.ts';
import type { Place } from '../core/timing/clock-state.ts';
import { keepDraft } from '../data/drafts.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { askToShow } from '../messaging/show-chat.ts';

/** The conversation that a text is made for. */
export interface Target extends Place {
  site: string;
  chatId: string;
  name: string;
}

/**
 * `pageGone`: nobody answered in the page, it was closed, reloaded or its script was replaced. `astray`: the page left
 * the text standing for another buyer, and it was taken out.
 */
export type TextOutcome = InsertOutcome | { status: 'pageGone' } | { status: 'astray' };

/**
 * Puts `text` into the reply editor of `target`'s page and brings that page to the front. When the chat has changed
 * meanwhile, nothing is filled and the text is kept as a draft for the buyer it was meant for.
 */
export async function insertText(target: Target, text: string): Promise<TextOutcome> {
  const { tabId, frameId, chatId } = target;
  const outcome = (await sendMessage('insertReply', { chatId, text }, { tabId, frameId }).catch(
    () => undefined,
  )) as InsertOutcome | undefined;
  if (!outcome) return { status: 'pageGone' };
  if (outcome.status === 'wrongChat')
    await keepDraft({ key: chatKey(target.site, chatId), name: target.name, text });
  if (outcome.status === 'filled') await bringToFront(tabId);
  return outcome;
}

/**
 * Shows the tab and gives the keyboard back to its page. Selecting tab and window is not enough when the panel holds the
 * keyboard: tried in Chromium 156 (Linux, 2026-11-22), `tabs.update`, `tabs.highlight`, `window.blur` and `window.focus`
 * all leave it in the panel; only letting go of the window and taking it again hands it to the page's focused editor.
 * false: there is no such tab any more.
 */
export async function bringToFront(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (!tab) return false;
  await browser.windows.update(tab.windowId, { focused: true });
  if (!document.hasFocus()) return true;
  await browser.windows.update(tab.windowId, { focused: false });
  await browser.windows.update(tab.windowId, { focused: true });
  return true;
}

/** Brings a waiting buyer's page to the front, and the conversation up in it. `absent` also when its tab is gone. */
export async function showChat({ chatId, ...place }: Place & { chatId: string }): Promise<ShowOutcome> {
  // Whatever checks settings is no part of the panel's first load.
  const { readAlertSettings } = await import('../data/alert-settings.ts');
  const { tryOpening } = await readAlertSettings();
  return askToShow(place, { chatId, tryOpening }, () => bringToFront(place.tabId));
}
