import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Panel, takePanel } from '../support/panel.ts';
import { until } from '../support/until.ts';
import { openSite, pressAlt, textOf } from './open-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SEARCH = 'input[type="search"]';

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
const reply = () => extension.practice.$eval('[data-reply]', (box) => (box as HTMLTextAreaElement).value);

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

describe('the panel beside the practice shop', () => {
  it('tells an agent with no chat open what to do', async () => {
    await shows('[data-panel-state="noChat"]', 'that no chat is open');
  });

  it('greets a new buyer with one click, and offers no greeting to one who was greeted', async () => {
    await asks('new', '在吗');
    await shows('[data-greeting]', 'the greeting');
    await page.click('[data-greeting]');
    await desk.filledAt(null);
    await desk.send();
    await asks('new', '包邮吗');
    expect(await page.$('[data-greeting]')).toBeNull();
  });

  it('offers five suggestions, each with its reason', async () => {
    const id = await asks('five', '什么时候发货');
    const { suggestions } = await panel.readAnswer('five', id);
    expect(suggestions).toHaveLength(5);
    for (const { text, reason } of suggestions) expect([text, reason].every(Boolean)).toBe(true);
  });

  it('takes several bubbles for one question', async () => {
    await asks('burst', '那个');
    const id = await asks('burst', '什么时候能发货呀');
    expect(await textOf(page, '[data-question]')).toBe('那个\n什么时候能发货呀');
    expect((await panel.readAnswer('burst', id)).suggestions[0]?.id).toMatch(/^shipping\./);
  });

  it('counts a picture as a message of the buyer', async () => {
    const id = await desk.say({ chatId: 'photo', side: 'buyer', text: '', kind: 'image' });
    await desk.open('photo');
    await panel.suggestedAt('photo', id);
    await panel.waits('photo', true);
  });

  it.each([
    ['发票', 'words'],
    ['kfp', 'pinyin initials'],
  ])('finds a phrase by %s (%s) and inserts it with Enter', async (query) => {
    await asks('search', '你好');
    await page.focus(SEARCH);
    await page.keyboard.type(query);
    const found = await until(
      page,
      'The search finds an invoice phrase',
      () =>
        document
          .querySelector('[data-result^="invoice."][aria-selected="true"]')
          ?.getAttribute('data-result'),
      [],
    );
    expect(found).toMatch(/^invoice\./);
    await page.keyboard.press('Enter');
    await desk.filledAt(null);
    await until(
      page,
      'The search is done',
      (css) => document.querySelector<HTMLInputElement>(css)?.value === '',
      [SEARCH],
    );
  });

  it('leaves Enter to an input method that is composing', async () => {
    await asks('ime', '你好');
    await page.focus(SEARCH);
    await page.keyboard.type('发票');
    await shows('[data-result]', 'results');
    await page.$eval(SEARCH, (box) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    });
    expect(await reply()).toBe('');
    expect(await page.$eval(SEARCH, (box) => (box as HTMLInputElement).value)).toBe('发票');
    await page.$eval(SEARCH, (box) => (box as HTMLInputElement).select());
    await page.keyboard.press('Delete');
  });

  it('lets no blank through: it asks, remembers what holds for the whole shop, then fills', async () => {
    await page.evaluate(
      `(${async (text: string) => {
        const open = indexedDB.open('qinda');
        await new Promise((resolve) => {
          open.onsuccess = resolve;
        });
        const put = open.result.transaction('phrases', 'readwrite').objectStore('phrases').put({
          key: 'own/zh-CN/blank',
          id: 'blank',
          title: '测试',
          text,
          group: '',
          shortcut: 'zzblank',
          tags: [],
          asks: [],
          variants: [],
          purpose: 'answer',
          lang: 'zh-CN',
          source: 'own',
          hidden: false,
          edited: true,
          initials: '',
          updatedAt: 1,
        });
        await new Promise((resolve) => {
          put.onsuccess = resolve;
        });
        open.result.close();
      }})('发{courier}，单号{number}')`,
    );
    await page.reload();
    panel = await takePanel(page);
    await asks('blank', '发什么快递');
    await page.focus(SEARCH);
    await page.keyboard.type('zzblank');
    await shows('[data-result="blank"][aria-selected="true"]', 'the phrase');
    await page.keyboard.press('Enter');
    await shows('[data-asking] input', 'what it has to know');
    expect(await reply()).toBe('');
    await page.keyboard.type('中通');
    await page.keyboard.press('Tab');
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await desk.filledAt('发中通，单号77');
    await until(page, 'The courier is remembered', async () => true, []);
    const facts = await page.evaluate(`chrome.storage.local.get('facts').then((all) => all.facts)`);
    expect(facts).toEqual({ courier: '中通' });
  });

  it('keeps still under the pointer, and inserts what was seen', async () => {
    await asks('calm', '什么时候发货');
    const seen = await textOf(page, '[data-place="1"] [data-suggestion-text]');
    const box = await (await page.$('[data-place="1"] button'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
    await desk.say({ chatId: 'calm', side: 'buyer', text: '可以开发票吗' });
    await until(
      page,
      'The question is the new one',
      () => document.querySelector('[data-question]')?.textContent?.includes('发票'),
      [],
    );
    expect(await textOf(page, '[data-place="1"] [data-suggestion-text]')).toBe(seen);
    await page.mouse.down();
    await page.mouse.up();
    await desk.filledAt(seen);
    await page.mouse.move(1, 1);
  });

  it('neither freezes nor counts when 5,000 old messages load, nor when 200 come in one burst', async () => {
    const practice = extension.practice;
    await practice.evaluate(() => {
      const at = window as unknown as { practiceDesk: { say(said: object): string }; longest: number };
      at.longest = 0;
      for (let n = 0; n < 5000; n++)
        at.practiceDesk.say({ chatId: 'long', side: n % 2 ? 'seller' : 'buyer', text: `第${n}条` });
    });
    const last = await desk.say({ chatId: 'long', side: 'seller', text: '好的' });
    await desk.open('long');
    await desk.shownAt(last);
    await until(
      page,
      'The long chat is open in the panel',
      () => document.querySelector('h1')?.textContent === 'long',
      [],
    );
    expect(await page.$('[data-waiting-chat="long"]')).toBeNull();
    const id = await practice.evaluate(() => {
      const { practiceDesk } = window as unknown as { practiceDesk: { say(said: object): string } };
      let newest = '';
      for (let n = 0; n < 200; n++)
        newest = practiceDesk.say({ chatId: 'long', side: 'buyer', text: `问题${n}` });
      return newest;
    });
    await panel.suggestedAt('long', id);
    await panel.waits('long', true);
  });
});

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
    await asks('axe', '在吗');
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

it('takes a key with Alt only, so that typing stays typing', async () => {
  await asks('alt', '你好');
  await page.keyboard.press('Digit1');
  expect(await reply()).toBe('');
  await pressAlt(page, 'Digit1');
  await desk.filledAt(null);
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
