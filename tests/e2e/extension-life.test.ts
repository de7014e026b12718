/// <reference types="chrome" />
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { builtExtension } from '../support/run-tool.ts';
import { type Inside, openInside } from './inside.ts';
import { opens, says } from './open-site.ts';
import { CHAT, openTab, serveSites } from './serve-sites.ts';

let extension: OpenExtension;
let inside: Inside;
let page: Page;

/** As an update does: every page of the extension closes, the worker ends and starts anew, chat pages stay open. */
async function reloadExtension(): Promise<void> {
  await extension.browser.installExtension(builtExtension);
  inside = await openInside(extension);
}
const value = () => page.$eval('#replyTextarea', (box) => (box as HTMLTextAreaElement).value);
const wordsOnDisk = () =>
  inside.page.evaluate(() => chrome.storage.local.get('runningWaits').then((all) => JSON.stringify(all)));

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  await serveSites(extension.browser);
  inside = await openInside(extension);
  page = await openTab(extension.browser, CHAT);
});

afterAll(() => extension?.close());

describe('the extension is reloaded while a chat page stays open', () => {
  it('a clock that runs goes on from where it was, in the chat that is open', async () => {
    await opens(page, '300');
    await says(page, '300', 'buyer', '保修多久');
    const before = await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/300']?.wait);
    await reloadExtension();
    const after = await inside.until(
      'The page is read by the new script',
      ({ clock }) => clock['pinduoduo/300']?.wait,
    );
    expect(after).toEqual(before);
  });

  it('what stands on disk of it are times and ids, no words', async () => {
    await expect.poll(wordsOnDisk).toContain('"300"');
    expect(await wordsOnDisk()).not.toMatch(/保修|S\*/);
  });

  it('the new script alone answers: a text is filled in once', async () => {
    const { tabId } = await inside.until('The chat is open', ({ pages }) =>
      pages.find(({ snapshot }) => snapshot.open?.chatId === '300'),
    );
    expect(await inside.fill({ tabId }, '300', '保修一年')).toEqual({ status: 'filled' });
    expect(await value()).toBe('保修一年');
  });

  it('the answer stops the clock, and is measured from the question on', async () => {
    await page.bringToFront();
    await page.click('.send-btn');
    const answered = await inside.until('The clock stops', ({ clock }) => clock['pinduoduo/300']?.answered);
    expect(answered.waitedMs).toBeGreaterThan(0);
    await expect.poll(wordsOnDisk).not.toContain('"300"');
  });

  it('a buyer who waits in the list goes on waiting; the start is marked as not known for sure', async () => {
    await says(page, '301', 'buyer', '在吗');
    const before = await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/301']?.wait);
    await reloadExtension();
    const after = await inside.until('The list is read again', ({ clock }) => clock['pinduoduo/301']?.wait);
    expect(after).toEqual({ ...before, startKnown: false });
  });
});

describe('the browser discards the tab', () => {
  it('the buyer goes on waiting under the number that the tab has from then on', async () => {
    await opens(page, '302');
    await says(page, '302', 'buyer', '几天到货');
    const { tabId, wait } = await inside.until('The buyer waits', ({ clock }) => {
      const chat = clock['pinduoduo/302'];
      return chat?.wait && chat;
    });
    await inside.page.bringToFront();
    const gone = page.target();
    const discarded = await inside.page.evaluate((id) => chrome.tabs.discard(id), tabId);
    const now = discarded?.id ?? tabId;
    const chat = await inside.until(
      'What the page showed is gone, and the buyer still waits',
      ({ clock, pages }, now) =>
        clock['pinduoduo/302']?.tabId === now &&
        pages.every(({ snapshot }) => snapshot.open?.chatId !== '302') &&
        clock['pinduoduo/302'],
      now,
    );
    expect(chat.wait).toEqual(wait);
    await inside.page.evaluate((id) => chrome.tabs.update(id, { active: true }), now);
    const isBack = (target: Target) => target.url() === CHAT && target !== gone;
    const back = await (await extension.browser.waitForTarget(isBack)).page();
    if (!back) throw new Error('The tab did not come back.');
    page = back;
  });

  it('and restores it: the page is read, and filled, like any other', async () => {
    await page.waitForFunction(() => Boolean(window.shop));
    await says(page, '303', 'buyer', '能开发票吗');
    await opens(page, '303');
    const { tabId } = await inside.until('The chat is read', ({ pages }) =>
      pages.find(({ snapshot }) => snapshot.open?.chatId === '303'),
    );
    expect(await inside.fill({ tabId }, '303', '可以')).toEqual({ status: 'filled' });
    expect(await value()).toBe('可以');
  });
});

it('raised no error in page or worker', () => {
  expect(extension.troubles).toEqual([]);
});
