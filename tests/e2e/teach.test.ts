import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { openSite, opens, says, suggestsFor, textOf } from './open-site.ts';
import { grant, pointThrough, pressButton, shows } from './teach-site.ts';

const ORIGIN = 'https://chat.example.com';
const ADDRESS = `${ORIGIN}/seller/inbox`;

let profile: string;
let extension: OpenExtension;
let page: Page;
let panel: Page;

/** Opens the page with two buyers in it, Ann Lee's chat in front. */
async function openForeign(query = ''): Promise<Page> {
  const opened = await openSite(extension, ADDRESS + query, 'foreign');
  await says(opened, '1', 'buyer', 'Hello, do you have this mug in red?');
  await says(opened, '1', 'seller', 'Yes, we do.');
  await says(opened, '1', 'buyer', 'Great. And in blue?');
  await says(opened, '1', 'seller', 'Blue is sold out.');
  await says(opened, '2', 'buyer', 'Can I return it?');
  await opens(opened, '1');
  return opened;
}

/** The buyer asks, the panel suggests, and a suggestion goes into the reply box. */
async function asksAndFills(uid: string, text: string, editor: string): Promise<void> {
  const before = await panel.$$eval('[data-for-turn]', ([list]) => list?.getAttribute('data-for-turn'));
  await says(page, uid, 'buyer', text);
  const turn = await until(
    panel,
    `The panel suggests for “${text}”`,
    (before, text) => {
      const list = document.querySelector('[data-for-turn]');
      const isNew = list?.getAttribute('data-for-turn') !== before;
      return isNew && document.querySelector('[data-question]')?.textContent?.includes(text)
        ? [list?.getAttribute('data-for-chat'), list?.getAttribute('data-for-turn')]
        : null;
    },
    [before, text] as [string | null | undefined, string],
  );
  await suggestsFor(panel, String(turn[0]), String(turn[1]));
  // One without blanks, which would be asked for first.
  const texts = await panel.$$eval('[data-suggestion-text]', (all) => all.map((one) => one.textContent));
  const at = texts.findIndex((one) => !one?.includes('{'));
  const shown = texts[at]?.trim();
  await panel.click(`[data-place="${at + 1}"] button`);
  await until(
    page,
    `The reply box holds "${shown}"`,
    (css, shown) => document.querySelector<HTMLInputElement>(css)?.value === shown,
    [editor, shown ?? ''],
  );
  await page.$eval(editor, (box) => {
    (box as HTMLInputElement).value = '';
  });
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'qinda-teach-'));
  extension = await launchExtension({ lang: 'en', profile });
});

afterAll(async () => {
  await extension?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

describe('a page that no profile knows', () => {
  it('is offered to be taught when the toolbar button shows it to QinDa', async () => {
    page = await openForeign();
    panel = await pressButton(extension, page);
    await shows(panel, '[data-panel-state="wrongPage"] [data-teach-offer] [data-teach]');
    expect(await textOf(panel, '[data-teach-offer]')).toContain('chat.example.com');
  });

  it('is left as it was when the agent leaves', async () => {
    await panel.click('[data-teach]');
    await shows(panel, '[data-teaching="buyerMessage"]');
    await page.keyboard.press('Escape');
    await shows(panel, '[data-panel-state="wrongPage"]');
  });

  it('is taught by pointing, named, allowed, and then read, suggested for and filled at once', async () => {
    await panel.click('[data-teach]');
    await pointThrough(panel, page, [
      ['buyerMessage', '[data-mid="m1"] p'],
      ['ownMessage', '[data-mid="m2"] p'],
      ['title', '.peer'],
      ['listItem', '[data-thread="1"] .who'],
      ['editor', '#answer'],
    ]);
    expect(
      await panel.$$eval('[data-read-side]', (rows) => rows.map((row) => row.getAttribute('data-read-side'))),
    ).toEqual(['buyer', 'seller', 'buyer', 'seller']);
    await panel.click('[data-teach-finish]');
    await shows(panel, '[data-teach-save]');
    await grant(extension, ORIGIN);
    await page.bringToFront();
    await shows(panel, '[data-teach-save]');
    await panel.click('[data-teach-save]');
    await shows(panel, '[data-panel-state="chat"]');
    expect(await textOf(panel, 'header')).toContain('Ann Lee');
    await asksAndFills('1', 'When will you ship it?', '#answer');
  });

  it('follows the agent to another buyer', async () => {
    await opens(page, '2');
    await until(
      panel,
      'The panel shows Bo Park',
      () => document.querySelector('header')?.textContent?.includes('Bo Park'),
      [],
    );
    await asksAndFills('2', 'How much is shipping?', '#answer');
  });

  it('is not read while it is switched off, and read again when it is switched on, without a reload', async () => {
    const options = await extension.browser.newPage();
    await options.goto(`chrome-extension://${extension.id}/options.html#sites`);
    const pressSwitch = async () => {
      await shows(options, '[data-site^="taught-"] button[aria-haspopup="menu"]');
      // By keyboard: a click waits for frames, which a page that is just coming to the front may not have yet.
      await options.focus('[data-site^="taught-"] button[aria-haspopup="menu"]');
      await options.keyboard.press('Enter');
      await shows(options, '[role="menuitem"]:focus');
      await options.keyboard.type('switch');
      await until(
        options,
        'The menu stands at its switch',
        () => document.activeElement?.textContent?.startsWith('Switch o'),
        [],
      );
      await options.keyboard.press('Enter');
    };
    await shows(options, '[data-site^="taught-"] [data-part="messages"][data-read="true"]');
    await pressSwitch();
    await page.bringToFront();
    await shows(panel, '[data-panel-state="wrongPage"]');
    await options.bringToFront();
    await pressSwitch();
    await shows(options, '[data-site^="taught-"][data-off="false"]');
    await options.close();
    await page.bringToFront();
    await shows(panel, '[data-panel-state="chat"]');
  });

  it('says which part a redesign took away, and takes that part alone anew', async () => {
    await page.close();
    page = await openForeign('?new');
    await page.bringToFront();
    await shows(panel, '[data-missing]');
    expect(await textOf(panel, '[data-missing]')).toBe('reply box');
    await panel.click('[data-teach-again="editor"]');
    await pointThrough(panel, page, [['editor', '[data-composer]']]);
    await panel.click('[data-teach-finish]');
    await shows(panel, '[data-teach-save]');
    await panel.click('[data-teach-save]');
    await shows(panel, '[data-panel-state="chat"]');
    await asksAndFills('1', 'Do you ship to Norway?', '[data-composer]');
  });

  it('is still read and filled after the browser was closed and opened again', async () => {
    expect(extension.troubles).toEqual([]);
    await extension.close();
    extension = await launchExtension({ lang: 'en', profile });
    page = await openForeign('?new');
    panel = await pressButton(extension, page);
    await shows(panel, '[data-panel-state="chat"]');
    await asksAndFills('1', 'Is it dishwasher safe?', '[data-composer]');
  });
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
