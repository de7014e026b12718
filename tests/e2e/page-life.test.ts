import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Inside, openInside } from './inside.ts';
import { opens, says } from './open-site.ts';
import { CHAT, HOME, openTab, serveSites } from './serve-sites.ts';

let extension: OpenExtension;
let inside: Inside;
let page: Page;

/** The platform's first page: it turns into the chat without a new load. */
const START = 'https://mms.pinduoduo.com/start';
const frames = `<iframe src="${CHAT}?one"></iframe><iframe src="${CHAT}?two"></iframe>`;
const value = (from: Page | ReturnType<Page['frames']>[number]) =>
  from.$eval('#replyTextarea', (box) => (box as HTMLTextAreaElement).value);

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  await serveSites(extension.browser, frames, [CHAT, START]);
  inside = await openInside(extension);
  page = await openTab(extension.browser, CHAT);
});

afterAll(() => extension?.close());

describe('a chat page that changes under us', () => {
  it('is left and come back to without a new load: the clock runs on, and the next message is seen', async () => {
    await opens(page, '200');
    await says(page, '200', 'buyer', '有现货吗');
    const before = await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/200']?.wait);
    await page.evaluate(() => {
      const all = [...document.body.children];
      document.body.replaceChildren('goods');
      history.pushState({}, '', '/goods/list');
      addEventListener('popstate', () => document.body.replaceChildren(...all), { once: true });
    });
    await inside.until('The page shows no chat', ({ pages }) =>
      pages.some(({ snapshot }) => snapshot.site === 'pinduoduo' && snapshot.open === null),
    );
    await page.evaluate(() => history.back());
    await says(page, '200', 'buyer', '在吗');
    const after = await inside.until('The new message is read', ({ clock, pages }) =>
      pages.some(({ snapshot }) => snapshot.open?.turns.at(-1)?.text === '在吗')
        ? clock['pinduoduo/200']?.wait
        : null,
    );
    expect(after).toEqual(before);
    await says(page, '200', 'seller', '有的');
    await inside.until('The answer stops the clock', ({ clock }) => clock['pinduoduo/200']?.wait === null);
  });

  it('is reached from another page of its platform without a new load, and read by one script alone', async () => {
    const tab = await openTab(extension.browser, START);
    await opens(tab, '209');
    await tab.evaluate((to) => history.pushState({}, '', to), CHAT);
    await inside.until('The page is read', ({ pages }) =>
      pages.some(({ snapshot }) => snapshot.open?.chatId === '209'),
    );
    await tab.evaluate((to) => history.replaceState({}, '', to), `${CHAT}?again`);
    await says(tab, '209', 'buyer', '发什么快递');
    const { tabId } = await inside.until(
      'The buyer waits',
      ({ clock }) => clock['pinduoduo/209']?.wait && clock['pinduoduo/209'],
    );
    expect(await inside.fill({ tabId }, '209', '好的')).toEqual({ status: 'filled' });
    expect(await value(tab)).toBe('好的');
    await tab.close();
  });

  it('puts a new list and new message rows in the place of the old ones: nothing is news but what is new', async () => {
    await opens(page, '201');
    await says(page, '201', 'buyer', '能便宜点吗');
    const before = await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/201']?.wait);
    await page.evaluate(() => {
      for (const css of ['.chat-list', '.msg-list']) {
        const old = document.querySelector(css);
        old?.replaceWith(old.cloneNode(true));
      }
    });
    await says(page, '201', 'buyer', '多买几件');
    const { wait, seen } = await inside.until('The new message is read', ({ clock, pages }) => {
      const open = pages.find(({ snapshot }) => snapshot.open?.chatId === '201')?.snapshot.open;
      return open?.turns.length === 2
        ? { wait: clock['pinduoduo/201']?.wait, seen: open.turns.map(({ seenAt }) => seenAt) }
        : null;
    });
    expect(wait).toEqual(before);
    expect(seen[1]).toBeGreaterThanOrEqual(before.startedAt);
  });

  it('is loaded again: the clock of the unanswered question runs on', async () => {
    await opens(page, '202');
    await says(page, '202', 'buyer', '尺码偏大吗');
    const { startedAt } = await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/202']?.wait);
    await page.reload();
    await inside.until('The page is being loaded', ({ pages }) =>
      pages.every(({ snapshot }) => snapshot.site !== 'pinduoduo' || snapshot.list.length === 0),
    );
    // The page gives the same row ids again from the start.
    for (const text of ['一', '二', '三', '四']) await says(page, '199', 'seller', text);
    await says(page, '202', 'buyer', '尺码偏大吗');
    await opens(page, '202');
    const after = await inside.until('The chat is read again', ({ clock, pages }) =>
      pages.some(({ snapshot }) => snapshot.open?.chatId === '202') ? clock['pinduoduo/202']?.wait : null,
    );
    expect(after.startedAt).toBe(startedAt);
  });
});

describe('a chat page behind another tab', () => {
  it('hears its buyers though it is hidden', async () => {
    await opens(page, '203');
    await inside.page.bringToFront();
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await says(page, '203', 'buyer', '什么时候到');
    await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/203']?.wait);
  });

  it('that the browser has frozen is read as soon as it wakes', async () => {
    await opens(page, '204');
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await says(page, '204', 'buyer', '还有货吗');
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await inside.until('The buyer waits', ({ clock }) => clock['pinduoduo/204']?.wait);
    await session.detach();
  });
});

describe('one platform in two places', () => {
  it('two tabs: a buyer goes on waiting in the other when one is closed', async () => {
    const second = await openTab(extension.browser, CHAT);
    for (const tab of [page, second]) {
      await says(tab, '206', 'seller', '您好');
      await opens(tab, '206');
    }
    await says(page, '206', 'buyer', '可以开票吗');
    await says(second, '206', 'buyer', '可以开票吗');
    const { tabs, wait, tabId } = await inside.until('Both tabs show the question', ({ clock, pages }) => {
      const shown = pages.filter(({ snapshot }) => snapshot.open?.turns.at(-1)?.text === '可以开票吗');
      const chat = clock['pinduoduo/206'];
      return shown.length === 2 && chat?.wait && { tabs: shown.map((one) => one.tabId), ...chat };
    });
    const front = tabs.find((tab) => tab !== tabId);
    // The one that the clock knows the buyer from is closed.
    await inside.page.evaluate(`chrome.tabs.remove(${tabId})`);
    const after = await inside.until(
      'The buyer is known from the other tab',
      ({ clock }, front) => clock['pinduoduo/206']?.tabId === front && clock['pinduoduo/206'],
      front,
    );
    expect(after.wait?.startedAt).toBe(wait?.startedAt);
    page = page.isClosed() ? second : page;
  });

  it('two frames of one page: each reply goes into its own', async () => {
    const home = await openTab(extension.browser, HOME);
    const [one, two] = ['one', 'two'].map((name) =>
      home.frames().find((it) => it.url() === `${CHAT}?${name}`),
    );
    if (!one || !two) throw new Error('The page has no frames.');
    for (const [frame, uid] of [
      [one, '207'],
      [two, '208'],
    ] as const)
      await frame.evaluate((uid) => {
        window.shop.open(uid);
        window.shop.say(uid, 'buyer', '在吗');
      }, uid);
    const at = await inside.until('Both frames are read', ({ pages }) => {
      const of = (uid: string) => pages.find(({ snapshot }) => snapshot.open?.chatId === uid);
      const [first, second] = [of('207'), of('208')];
      return first && second && { first, second };
    });
    expect(at.first.tabId).toBe(at.second.tabId);
    expect(await inside.fill(at.second, '208', '在的')).toEqual({ status: 'filled' });
    expect(await inside.fill(at.first, '208', '在的')).toEqual({ status: 'wrongChat', openChatId: '207' });
    expect([await value(one), await value(two)]).toEqual(['', '在的']);
    await home.close();
    await inside.until('Nobody waits in a closed tab', ({ clock }) => !clock['pinduoduo/207']);
  });
});

it('raised no error in page or worker', () => {
  expect(extension.troubles).toEqual([]);
});
