import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';
import { openSite } from './open-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let beside: BesidePractice;

beforeAll(async () => {
  beside = await openBesidePractice();
});
beforeEach(async () => {
  await beside.extension.practice.bringToFront();
  await beside.desk.clear();
});
afterAll(() => beside?.extension.close());

describe('a long chat', () => {
  it('leaves no clock to 5,000 old messages that were answered, and answers the last of 200 that come in one burst', async () => {
    const practice = beside.extension.practice;
    await practice.evaluate(() => {
      const { practiceDesk } = window as unknown as { practiceDesk: { say(said: object): string } };
      for (let n = 0; n < 5000; n++)
        practiceDesk.say({ chatId: 'long', side: n % 2 ? 'seller' : 'buyer', text: `第${n}条` });
    });
    const last = await beside.desk.say({ chatId: 'long', side: 'seller', text: '好的' });
    await beside.desk.open('long');
    await beside.desk.shownAt(last);
    await until(
      beside.page,
      'The long chat is open in the panel',
      () => document.querySelector('h1')?.textContent === 'long',
      [],
    );
    // Unread in the list until it was opened: the panel hears of the open chat before the worker has ended that wait.
    await beside.panel.waits('long', false);
    const id = await practice.evaluate(() => {
      const { practiceDesk } = window as unknown as { practiceDesk: { say(said: object): string } };
      let newest = '';
      for (let n = 0; n < 200; n++)
        newest = practiceDesk.say({ chatId: 'long', side: 'buyer', text: `问题${n}` });
      return newest;
    });
    await beside.panel.suggestedAt('long', id);
    await beside.panel.waits('long', true);
  });
});

describe('where there is no chat page', () => {
  it('says so, and where to go', async () => {
    const other = await beside.extension.browser.newPage();
    await other.goto('about:blank');
    await beside.shows('[data-panel-state="wrongPage"]', 'that this is no chat page');
    await other.close();
  });

  it('names the parts of the page that a profile does not find', async () => {
    const site = await openSite(
      beside.extension,
      'https://im.jinritemai.com/pc_seller_v2/main/workspace',
      'redesigned',
    );
    await until(
      beside.page,
      'The panel names what is missing',
      () => document.querySelector('[data-panel-state="missing"] [data-missing]')?.textContent,
      [],
    );
    await site.close();
  });
});

describe.each(['light', 'dark'])('in %s colours', (value) => {
  it.each([320, 420, 600])('has nothing serious for axe at %i px', async (width) => {
    await beside.asks(`axe-${value}-${width}`, '在吗');
    await beside.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await beside.page.setViewport({ width, height: 800 });
    await beside.page.evaluate(await readFile(axePath, 'utf8'));
    const found = (await beside.page.evaluate(`axe.run(document).then((result) => result.violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => one.id + ' ' + one.nodes.map((node) => node.target).join(' ')))`)) as string[];
    expect(found).toEqual([]);
    expect(await beside.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

it('raised no error in page, panel or worker', () => {
  expect(beside.extension.troubles).toEqual([]);
});
