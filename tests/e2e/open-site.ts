import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';

/** What a page of `pages/` lets a test do to it. */
interface Shop {
  say(uid: string, side: string, text: string, kind?: string, id?: number): string;
  open(uid: string): void;
  read(uid: string): void;
  restore(all: { uid: string; rows: object[]; unread: number }[]): void;
}

declare global {
  interface Window {
    shop: Shop;
  }
}

/** Opens `pages/<name>.html` at a platform's real address, answered here: nothing leaves the machine. */
export async function openSite({ browser }: OpenExtension, address: string, name: string): Promise<Page> {
  const body = await readFile(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.isNavigationRequest()
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
      : request.abort(),
  );
  await page.goto(address);
  return page;
}

/** A person on that page writes; gives the row's id. */
export function says(page: Page, uid: string, side: string, text: string, kind = 'text'): Promise<string> {
  return page.evaluate((...said) => window.shop.say(...said), uid, side, text, kind);
}

/** The agent opens a conversation. */
export function opens(page: Page, uid: string): Promise<void> {
  return page.evaluate((uid) => window.shop.open(uid), uid);
}

/** Waits until the panel shows suggestions for a buyer's message. */
export function suggestsFor(panel: Page, chatId: string, turnId: string): Promise<unknown> {
  return until(
    panel,
    `The panel suggests for ${chatId} / ${turnId}`,
    (chatId, turnId) =>
      document.querySelector(`[data-for-chat="${chatId}"][data-for-turn="${turnId}"] [data-suggestion]`) !==
      null,
    [chatId, turnId],
  );
}

/** The text of the first element that fits, or null. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((css) => document.querySelector(css)?.textContent?.trim() ?? null, selector);
}

/** Presses a key with Alt held, in the panel or in the page. */
export async function pressAlt(page: Page, key: 'Digit0' | 'Digit1' | 'Digit2' | 'KeyG'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}
