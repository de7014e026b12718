import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';

/** Sells, and is the very answer to what the buyers of this test ask. */
const SELLING = {
  key: 'own/zh-CN/sells',
  id: 'sells',
  title: '蓝色雨靴还有货吗',
  text: '蓝色雨靴还有货，今天拍最划算～😊',
  group: '',
  shortcut: '',
  tags: [],
  asks: ['蓝色雨靴还有货吗', '蓝色雨靴有货不', '那双蓝色雨靴还有吗'],
  variants: [],
  doubts: [],
  purpose: 'answer',
  occasion: 'closing-1',
  lang: 'zh-CN',
  source: 'own',
  hidden: false,
  edited: true,
  initials: '',
  place: 0,
  updatedAt: 1,
};

let beside: BesidePractice;

/** Runs in the panel. */
async function putPhrase(phrase: object): Promise<void> {
  const open = indexedDB.open('qinda');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const put = open.result.transaction('phrases', 'readwrite').objectStore('phrases').put(phrase);
  await new Promise((resolve) => {
    put.onsuccess = resolve;
  });
  open.result.close();
}

beforeAll(async () => {
  beside = await openBesidePractice();
  await beside.page.evaluate(`(${putPhrase})(${JSON.stringify(SELLING)})`);
  await beside.reloadPanel();
});
beforeEach(async () => {
  await beside.extension.practice.bringToFront();
  await beside.desk.clear();
});
afterAll(() => beside?.extension.close());

const strips = (id: string) =>
  until(
    beside.page,
    `The strip shows ${id}`,
    (wanted) =>
      document.querySelector('[data-tactic-strip]')?.getAttribute('data-tactic-strip')?.match(wanted),
    [id],
  );
const offers = (id: string, offered: boolean) =>
  until(
    beside.page,
    `The phrase "${id}" is ${offered ? '' : 'not '}offered`,
    (wanted, expected) =>
      document.querySelectorAll('[data-suggestion]').length > 0 &&
      (document.querySelector(`[data-suggestion][data-phrase-id="${wanted}"]`) !== null) === expected,
    [id, offered] as [string, boolean],
  );
const topOfList = () => beside.page.$eval('[data-suggestions]', (list) => list.getBoundingClientRect().top);
const answers = async (chatId: string, text: string) => {
  const id = await beside.desk.say({ chatId, side: 'seller', text });
  await beside.desk.shownAt(id);
};

describe('an angry buyer', () => {
  it('is answered in the order of cooling down, and what sells is held back', async () => {
    await beside.asks('calm', '蓝色雨靴还有货吗');
    await offers('sells', true);
    const top = await topOfList();
    await beside.asks('angry', '你们就是骗子，我要投诉！蓝色雨靴还有货吗');
    await strips('^cool-down$');
    await offers('sells', false);
    const texts = await beside.page.$$eval('[data-suggestion-text], [data-hold], [data-greeting]', (all) =>
      all.map((it) => it.textContent),
    );
    expect(texts.filter((text) => /[～😊🎉]/u.test(text ?? ''))).toEqual([]);
    expect(await topOfList()).toBe(top);
  });

  it('is calm at one tap when the words were read wrongly, and the list follows', async () => {
    await beside.asks('tap', '上家是骗子，我投诉了。你们蓝色雨靴还有货吗');
    await strips('^cool-down$');
    await beside.page.click('[data-reading="heat:hot"]');
    await beside.shows('[data-evidence]', 'the words that it rests on');
    await beside.page.click('[data-not-so]');
    await strips('^(?!cool-down)');
    await offers('sells', true);
    await beside.asks('tap', '骗子！我要投诉你们');
    await strips('^cool-down$');
  });

  it('goes to a colleague after the second heated run', async () => {
    await beside.asks('twice', '骗子，退钱，不然投诉');
    await strips('^cool-down$');
    await answers('twice', '请提供一下订单号');
    await beside.asks('twice', '还要什么订单号，骗子，我打12315投诉');
    await beside.page.click('[data-tactic-strip]');
    await beside.shows('[data-hand-over] [data-tactic-phrase]', 'that a colleague should take over');
    const said = await beside.page.$eval('[data-hand-over] [data-tactic-phrase]', (it) => it.textContent);
    await beside.page.click('[data-hand-over] [data-tactic-phrase]');
    await beside.desk.filledAt(said);
  });

  it('gets a choice of remedies, and the ticked steps outlive the panel', async () => {
    const openComplaint = async () => {
      await beside.page.click('[data-tactic-strip]');
      await beside.shows('[role=tab]', 'the sheet');
      await beside.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role=tab]')].at(-1)?.focus(),
      );
      await beside.shows('[data-step="step-7"]', 'the seven steps');
    };
    await beside.asks('steps', '收到就是坏的，骗子，我要投诉');
    await strips('^cool-down$');
    await openComplaint();
    await beside.page.click('[data-step="step-1"] input');
    await beside.shows('[data-step="step-1"] input:checked', 'the step as done');
    for (const remedy of ['remedy-3', 'remedy-4']) {
      await beside.page.click(`[data-remedy="${remedy}"]`);
      await beside.shows(`[data-remedy="${remedy}"][aria-pressed="true"]`, 'the remedy as chosen');
    }
    await beside.reloadPanel();
    await strips('^cool-down$');
    await openComplaint();
    await beside.shows('[data-step="step-1"] input:checked', 'the step as done');
    await beside.page.click('[data-tactic-phrase="remedies"]');
    await beside.desk.filledAt('一是给您换一件新的；二是');
  });
});

it('asks for own words after the sale, where a canned phrase sounds cold', async () => {
  const hint = () => beside.page.$('[data-suggestions-hint]');
  await beside.asks('before', '这个杯子容量多大');
  expect(await hint()).toBeNull();
  await beside.asks('after', '收到的杯子有个小裂口，可以换一个吗');
  await beside.shows('[data-reading="stage:after-sale"]', 'that it is after the sale');
  await beside.shows('[data-suggestions-hint]', 'that own words sound better');
});

describe('closing', () => {
  it('comes with buying signals, not before', async () => {
    await beside.asks('buyer', '这个杯子容量多大');
    const cards = () =>
      beside.page.$eval('[data-tactic-strip]', (it) => it.getAttribute('data-tactic-strip') ?? '');
    expect(await cards()).not.toMatch(/^C\d/);
    await answers('buyer', '容量是 500 毫升的');
    await beside.asks('buyer', '好的那我要了，现在怎么下单');
    await strips('^C\\d');
  });
});

it('raised no error in page, panel or worker', () => {
  expect(beside.extension.troubles).toEqual([]);
});
