import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Panel, takePanel } from '../support/panel.ts';
import { until } from '../support/until.ts';
import { openSite } from './open-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let extension: OpenExtension;
let page: Page;
let panel: Panel;
let desk: Desk;

/** A buyer writes in the practice shop, the agent has the chat open, and the panel has answered. */
async function asks(chatId: string, text: string): Promise<string> {
  const id = await desk.say({ chatId, side: 'buyer', text });
  await desk.open(chatId);
  await panel.suggestedAt(chatId, id);
  return id;
}
const shows = (selector: string, what: string) =>
  until(page, `The panel shows ${what}`, (css) => document.querySelector(css) !== null, [selector]);
beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  page = await extension.openPanel();
  panel = await takePanel(page);
  desk = await takeDesk(extension.practice);
});
beforeEach(async () => {
  await extension.practice.bringToFront();
  await desk.clear();
});
afterAll(() => extension?.close());

describe('where there is no chat page', () => {
  it('says so, and where to go', async () => {
    const other = await extension.browser.newPage();
    await other.goto('about:blank');
    await shows('[data-panel-state="wrongPage"]', 'that this is no chat page');
    await other.close();
  });

  it('names the parts of the page that a profile does not find', async () => {
    const site = await openSite(
      extension,
      'https://im.jinritemai.com/pc_seller_v2/main/workspace',
      'redesigned',
    );
    await until(
      page,
      'The panel names what is missing',
      () => document.querySelector('[data-panel-state="missing"] [data-missing]')?.textContent,
      [],
      10_000,
    );
    await site.close();
  });
});

describe.each(['light', 'dark'])('in %s colours', (value) => {
  it.each([320, 420, 600])('has nothing serious for axe at %i px', async (width) => {
    await asks(`axe-${value}-${width}`, '在吗');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.setViewport({ width, height: 800 });
    await page.evaluate(await readFile(axePath, 'utf8'));
    const found = (await page.evaluate(`axe.run(document).then((result) => result.violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => one.id + ' ' + one.nodes.map((node) => node.target).join(' ')))`)) as string[];
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
