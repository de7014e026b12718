import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { pressAlt, textOf } from './open-site.ts';

const fixture = (name: string) => readFile(new URL(`../page/fixtures/${name}.html`, import.meta.url), 'utf8');

let extension: OpenExtension;
let panel: Page;

/** Opens an address whose pages (also those in frames) are answered here, by the first part that fits their address. */
async function openAt(address: string, pages: [part: string, body: string][]): Promise<Page> {
  const page = await extension.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const [, body] = pages.find(([part]) => request.url().includes(part)) ?? [];
    return request.isNavigationRequest() && body !== undefined
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
      : request.abort();
  });
  await page.goto(address);
  return page;
}

const panelNames = (name: string) =>
  until(panel, `The panel names ${name}`, (name) => document.querySelector('h1')?.textContent === name, [
    name,
  ]);

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  panel = await extension.openPanel();
});

afterAll(() => extension?.close());

describe('1688, whose chat is in a frame', () => {
  const outer = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html';
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await openAt(outer, [
      ['def_cbu_web_im_core', await fixture('ali1688')],
      [
        'def_cbu_web_im/',
        '<h1>旺旺</h1><iframe src="../def_cbu_web_im_core/index.html" width="900" height="600">',
      ],
    ]);
    const inner = page.frames().find((one) => one.url().includes('_core'));
    if (!inner) throw new Error('The page has no frame.');
    frame = inner;
  });

  it('is read in that frame alone', async () => {
    await panelNames('阿康批发');
    const frames = (await panel.evaluate(
      `chrome.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('page:')))`,
    )) as string[];
    expect(frames.filter((key) => !key.endsWith(':0'))).toHaveLength(1);
    // The practice shop behind it, and nothing of the outer page.
    expect(frames.filter((key) => key.endsWith(':0'))).toHaveLength(1);
  });

  it('shows in one line which product and order the chat is about', async () => {
    expect(await textOf(panel, '[data-product]')).toBe('不锈钢折叠晾衣架 加粗款');
    expect(await textOf(panel, '[data-order]')).toBe('订单 3899001122334455 · ￥560.00 · 待发货');
    const href = await panel.$eval('a[data-product]', (link) => link.getAttribute('href'));
    expect(href).toBe('https://detail.1688.com/offer/600700800.html');
  });

  it('takes a reply into the editor of the frame', async () => {
    await until(
      panel,
      'There is a suggestion',
      () => document.querySelector('[data-suggestion]') !== null,
      [],
    );
    const shown = await textOf(panel, '[data-suggestion][data-place="1"] [data-suggestion-text]');
    await pressAlt(panel, 'Digit1');
    await until(
      panel,
      'The panel says that it filled in',
      () => document.querySelector('[data-outcome="filled"]') !== null,
      [],
    );
    expect(await frame.$eval('pre.edit', (editor) => editor.textContent?.trim())).toBe(shown);
  });

  it('gives a buyer a clock whose chat is not open', async () => {
    await frame.$eval('#c-4', (row) => {
      const badge = document.createElement('span');
      badge.className = 'unread-badge';
      badge.textContent = '1';
      row.append(badge);
    });
    await until(
      panel,
      '木子文具 waits',
      () => document.querySelector('[data-waiting-chat="木子文具"]') !== null,
      [],
    );
  });
});

describe('a page that is known by its address alone', () => {
  it.each([
    ['Lazada', 'https://sellercenter.lazada.sg/apps/im/window', '<h1>Lazada</h1>'],
    ['亚马逊', 'https://sellercentral.amazon.com/messaging/inbox', '<p>Somebody asked something</p>'],
  ])('%s is offered to be taught at once, by its name', async (name, address, body) => {
    await openAt(address, [[new URL(address).host, body]]);
    await until(
      panel,
      `The panel offers to learn ${name}`,
      (name) =>
        document.querySelector('[data-panel-state="missing"] button[data-teach]') !== null &&
        document.querySelector('main')?.textContent?.includes(name),
      [name],
    );
  });
});
