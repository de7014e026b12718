/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import type { InsertOutcome } from '../../lib/core/chat/insert-outcome.ts';
import type { ChatClock } from '../../lib/core/timing/clock-state.ts';
import type { LiveChat } from '../../lib/data/live.ts';
import type { OpenExtension } from '../support/extension.ts';
import { PATIENCE_MS } from '../support/patience.ts';

/** What the worker knows, as `storage.session` holds it. */
interface Known {
  clock: Record<string, ChatClock>;
  pages: LiveChat[];
}

/** Runs in a page of the extension: looks now, and again whenever the worker writes. */
function lookUntil(
  find: (known: Known, arg: unknown) => unknown,
  arg: unknown,
  ms: number,
): Promise<unknown> {
  return new Promise((resolve) => {
    const look = async () => {
      const all = await chrome.storage.session.get(null);
      const kept = (kind: string) => Object.keys(all).filter((key) => key.startsWith(kind) && all[key]);
      const clock = Object.fromEntries(
        kept('clock:').map((key) => [key.slice('clock:'.length), all[key] as ChatClock]),
      );
      const found = find({ clock, pages: kept('page:').map((key) => all[key] as LiveChat) }, arg);
      if (found) end(found);
    };
    const end = (found: unknown) => {
      chrome.storage.session.onChanged.removeListener(look);
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(end, ms, null);
    chrome.storage.session.onChanged.addListener(look);
    void look();
  });
}

/** A page of the extension in a tab of its own: sees what the worker knows, and may ask chat pages as the panel does. */
export interface Inside {
  page: Page;
  /** Waits until `find`, run over there on what the worker knows, gives something; it may use nothing from outside but `arg`. */
  until<T, A = null>(
    what: string,
    find: (known: Known, arg: A) => T | undefined | null | false,
    arg?: A,
  ): Promise<T>;
  fill(to: { tabId: number; frameId?: number }, chatId: string, text: string): Promise<InsertOutcome>;
}

/** Opens it; in the background, as long as `page` is told to come to the front afterwards. */
export async function openInside({ browser, id }: Pick<OpenExtension, 'browser' | 'id'>): Promise<Inside> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return {
    page,
    async until(what, find, arg) {
      const found = await page.evaluate(
        `(${lookUntil})(${find}, ${JSON.stringify(arg ?? null)}, ${PATIENCE_MS})`,
      );
      if (!found) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s.`);
      return found as Exclude<Awaited<ReturnType<typeof find>>, undefined | null | false>;
    },
    fill: (to, chatId, text) =>
      page.evaluate(
        async ({ tabId, frameId = 0 }, data) => {
          const message = { id: 1, type: 'insertReply', data, timestamp: Date.now() };
          return (await chrome.tabs.sendMessage(tabId, message, { frameId })).res;
        },
        to,
        { chatId, text },
      ),
  };
}
