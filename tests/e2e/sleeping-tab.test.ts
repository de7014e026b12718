/// <reference types="chrome" />
import type { Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { type Inside, openInside } from './inside.ts';
import { says } from './open-site.ts';
import { CHAT, openTab, serveSites } from './serve-sites.ts';

let extension: OpenExtension;
let inside: Inside;

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  await serveSites(extension.browser);
  inside = await openInside(extension);
});

afterAll(() => extension?.close());

describe('the browser has put a tab to sleep', () => {
  it('a click in the queue wakes it, and marks the buyer in its list as soon as that is drawn', async () => {
    const tab = await openTab(extension.browser, `${CHAT}?asleep`);
    await says(tab, '209', 'buyer', '什么时候发货');
    const { tabId } = await inside.until(
      'The buyer waits',
      ({ clock }) => clock['pinduoduo/209']?.wait && clock['pinduoduo/209'],
    );
    const panel = await extension.openPanel();
    const gone = tab.target();
    const slept = await inside.page.evaluate((id) => chrome.tabs.discard(id), tabId);
    await inside.until(
      'The buyer is known from the sleeping tab',
      ({ clock }, now) => clock['pinduoduo/209']?.tabId === now,
      slept?.id ?? tabId,
    );
    const isBack = (target: Target) => target.url().endsWith('?asleep') && target !== gone;
    const waking = extension.browser.waitForTarget(isBack);
    await panel.locator('[data-waiting-chat="209"]').click();
    const back = await (await waking).page();
    if (!back) throw new Error('The tab did not come back.');
    await back.waitForFunction(() => Boolean(window.shop));
    await says(back, '209', 'buyer', '什么时候发货');
    await until(
      panel,
      'The panel says where the buyer is',
      () =>
        [...document.querySelectorAll('[role="status"]')].some((one) =>
          /已在页面列表里标出/.test(one.textContent ?? ''),
        ),
      [],
    );
  });
});
