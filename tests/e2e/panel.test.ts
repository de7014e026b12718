import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';
import { pressAlt, textOf } from './open-site.ts';

const SEARCH = 'input[type="search"]';

let beside: BesidePractice;

beforeAll(async () => {
  beside = await openBesidePractice();
});
beforeEach(async () => {
  await beside.extension.practice.bringToFront();
  await beside.desk.clear();
});
afterAll(() => beside?.extension.close());

describe('the panel beside the practice shop', () => {
  it('tells an agent with no chat open what to do', async () => {
    await beside.shows('[data-panel-state="noChat"]', 'that no chat is open');
  });

  it('greets a new buyer with one click, and offers no greeting to one who was greeted', async () => {
    await beside.asks('new', '在吗');
    await beside.shows('[data-greeting]', 'the greeting');
    await beside.page.click('[data-greeting]');
    await beside.desk.filledAt(null);
    await beside.desk.send();
    await beside.asks('new', '包邮吗');
    expect(await beside.page.$('[data-greeting]')).toBeNull();
  });

  it('offers five suggestions, each with its reason', async () => {
    const id = await beside.asks('five', '什么时候发货');
    const { suggestions } = await beside.panel.readAnswer('five', id);
    expect(suggestions).toHaveLength(5);
    for (const { text, reason } of suggestions) expect([text, reason].every(Boolean)).toBe(true);
  });

  it('takes several bubbles for one question', async () => {
    await beside.asks('burst', '那个');
    const id = await beside.asks('burst', '什么时候能发货呀');
    expect(await textOf(beside.page, '[data-question]')).toBe('那个\n什么时候能发货呀');
    expect((await beside.panel.readAnswer('burst', id)).suggestions[0]?.id).toMatch(/^shipping\./);
  });

  it('counts a picture as a message of the buyer', async () => {
    const id = await beside.desk.say({ chatId: 'photo', side: 'buyer', text: '', kind: 'image' });
    await beside.desk.open('photo');
    await beside.panel.suggestedAt('photo', id);
    await beside.panel.waits('photo', true);
  });

  it.each([
    ['发票', 'words'],
    ['kfp', 'pinyin initials'],
  ])('finds a phrase by %s (%s) and inserts it with Enter', async (query) => {
    await beside.asks(`search-${query}`, '你好');
    await beside.page.focus(SEARCH);
    await beside.page.keyboard.type(query);
    const found = await until(
      beside.page,
      'The search finds an invoice phrase',
      () =>
        document
          .querySelector('[data-result^="invoice."][aria-selected="true"]')
          ?.getAttribute('data-result'),
      [],
    );
    expect(found).toMatch(/^invoice\./);
    await beside.page.keyboard.press('Enter');
    await beside.desk.filledAt(null);
    await until(
      beside.page,
      'The search is done',
      (css) => document.querySelector<HTMLInputElement>(css)?.value === '',
      [SEARCH],
    );
  });

  it('leaves Enter to an input method that is composing', async () => {
    await beside.asks('ime', '你好');
    await beside.page.focus(SEARCH);
    await beside.page.keyboard.type('发票');
    await beside.shows('[data-result]', 'results');
    await beside.page.$eval(SEARCH, (box) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    });
    expect(await beside.reply()).toBe('');
    expect(await beside.page.$eval(SEARCH, (box) => (box as HTMLInputElement).value)).toBe('发票');
    await beside.page.$eval(SEARCH, (box) => (box as HTMLInputElement).select());
    await beside.page.keyboard.press('Delete');
  });

  it('lets no blank through: it asks, remembers what holds for the whole shop, then fills', async () => {
    await beside.page.evaluate(
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
          doubts: [],
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
    await beside.reloadPanel();
    await beside.asks('blank', '发什么快递');
    await beside.page.focus(SEARCH);
    await beside.page.keyboard.type('zzblank');
    await beside.shows('[data-result="blank"][aria-selected="true"]', 'the phrase');
    await beside.page.keyboard.press('Enter');
    await beside.shows('[data-asking] input:focus', 'what it has to know');
    expect(await beside.reply()).toBe('');
    await beside.page.keyboard.type('中通');
    await beside.page.keyboard.press('Tab');
    await beside.page.keyboard.type('77');
    await beside.page.keyboard.press('Enter');
    await beside.desk.filledAt('发中通，单号77');
    const facts = () => beside.page.evaluate(`chrome.storage.local.get('facts').then((all) => all.facts)`);
    await expect.poll(facts).toEqual({ courier: '中通' });
  });

  it('keeps still under the pointer, and inserts what was seen', async () => {
    await beside.asks('calm', '什么时候发货');
    const seen = await textOf(beside.page, '[data-place="1"] [data-suggestion-text]');
    const box = await (await beside.page.$('[data-place="1"] button'))?.boundingBox();
    await beside.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await beside.page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9);
    await beside.desk.say({ chatId: 'calm', side: 'buyer', text: '可以开发票吗' });
    await until(
      beside.page,
      'The question is the new one',
      () => document.querySelector('[data-question]')?.textContent?.includes('发票'),
      [],
    );
    expect(await textOf(beside.page, '[data-place="1"] [data-suggestion-text]')).toBe(seen);
    expect(await (await beside.page.$('[data-place="1"] button'))?.boundingBox()).toEqual(box);
    await beside.page.mouse.down();
    await beside.page.mouse.up();
    await beside.desk.filledAt(seen);
    await beside.page.mouse.move(1, 1);
  });
});

it('takes a key with Alt only, so that typing stays typing', async () => {
  await beside.asks('alt', '你好');
  await beside.page.keyboard.press('Digit1');
  expect(await beside.reply()).toBe('');
  await pressAlt(beside.page, 'Digit1');
  await beside.desk.filledAt(null);
});

it('raised no error in page, panel or worker', () => {
  expect(beside.extension.troubles).toEqual([]);
});
