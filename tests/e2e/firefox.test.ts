import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FIREFOX } from '../support/ensure-firefox.ts';
import { findFirefox } from '../support/firefox.ts';
import { builtForFirefox } from '../support/run-tool.ts';
import { until } from '../support/until.ts';
import { opens, says, suggestsFor, textOf } from './open-site.ts';
import { CHAT } from './serve-sites.ts';

/** Firefox gives each installation another address, unless told which. */
const HOST = '5d7a4f4c-6f5b-4a3c-9a53-0c9c6a1f2b77';

const firefox = findFirefox();
let browser: Browser;
let chat: Page;
let panel: Page;

/** A page of the extension; the driver never hears that one has loaded, so what it shows is awaited instead. */
async function openInside(file: string, selector: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`moz-extension://${HOST}/${file}`, { waitUntil: [] });
  await page.waitForSelector(selector);
  return page;
}

beforeAll(async () => {
  if (!firefox) throw new Error(NO_FIREFOX);
  if (!existsSync(join(builtForFirefox, 'manifest.json')))
    throw new Error('Run `npm run build:firefox` first.');
  const { browser_specific_settings } = JSON.parse(
    await readFile(join(builtForFirefox, 'manifest.json'), 'utf8'),
  );
  browser = await launch({
    browser: 'firefox',
    executablePath: firefox,
    // Lets the driver open pages of extensions.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [browser_specific_settings.gecko.id]: HOST }),
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(builtForFirefox);
  const body = await readFile(new URL('pages/pinduoduo.html', import.meta.url), 'utf8');
  chat = await browser.newPage();
  await chat.setRequestInterception(true);
  chat.on('request', (request) =>
    request.isNavigationRequest()
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
      : request.abort(),
  );
  await chat.goto(CHAT);
  panel = await openInside('sidepanel.html', '[data-panel-state]:not([data-panel-state="loading"])');
});

afterAll(() => browser?.close());

describe('in Firefox', () => {
  it('a page is read, and the panel suggests for what the buyer wrote', async () => {
    await opens(chat, '400');
    const id = await says(chat, '400', 'buyer', '什么时候发货');
    // The panel, here in a tab, follows the tab in front.
    await chat.bringToFront();
    await suggestsFor(panel, '400', id);
    await until(
      panel,
      'The buyer waits',
      () => document.querySelector('[data-waiting-chat="400"]') !== null,
      [],
    );
  });

  it('a click on a suggestion fills the reply box with the very text that was shown', async () => {
    const shown = await textOf(panel, '[data-place="1"] [data-suggestion-text]');
    await panel.$eval('[data-place="1"] button', (button) => (button as HTMLElement).click());
    await until(
      chat,
      'The reply box is filled',
      (text) => document.querySelector<HTMLTextAreaElement>('#replyTextarea')?.value === text,
      [shown ?? 'nothing was shown'],
    );
  });

  it('the answer of a person stops the clock', async () => {
    await chat.$eval('.send-btn', (button) => (button as HTMLElement).click());
    await until(
      panel,
      'Nobody waits any more',
      () => document.querySelector('[data-waiting-chat="400"]') === null,
      [],
    );
  });

  it("the practice shop's button opens the sidebar", async () => {
    const practice = await openInside('practice.html', '[data-open-panel]');
    await practice.bringToFront();
    const isOpen = () =>
      practice.evaluate(
        `browser.windows.getCurrent().then(({ id }) => browser.sidebarAction.isOpen({ windowId: id }))`,
      );
    // Firefox opens it once when the extension is installed; only a click may close it.
    await practice.evaluate(
      `document.addEventListener('click', () => browser.sidebarAction.close(), { once: true })`,
    );
    await practice.click('h1');
    await expect.poll(isOpen).toBe(false);
    await practice.click('[data-open-panel]');
    await expect.poll(isOpen).toBe(true);
  });
});
