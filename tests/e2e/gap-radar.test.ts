import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';

let beside: BesidePractice;
let options: Page;

beforeAll(async () => {
  beside = await openBesidePractice();
  options = await beside.extension.browser.newPage();
  await options.setViewport({ width: 1000, height: 900 });
  await options.goto(`chrome-extension://${beside.extension.id}/options.html#radar`);
});
afterAll(() => beside.extension.close());

/** No built-in phrase knows anything of it. */
const QUESTION = '砚滴是歙石的么，我叫王小明，电话13812345678';
const MASKED = '砚滴是歙石的么,我叫[姓名],电话[电话]';
const ANSWER = '亲，砚滴用的是端石老坑料呢';

const kept = () =>
  options.evaluate(
    () =>
      new Promise<{ text: string; why: string }[]>((resolve, reject) => {
        const request = indexedDB.open('qinda');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('openQuestions').objectStore('openQuestions').getAll();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        };
      }),
  );

const seesGap = (text: string) =>
  until(
    options,
    'The options page lists the question, masked',
    (wanted) => [...document.querySelectorAll('[data-gap]')].some((gap) => gap.textContent?.includes(wanted)),
    [text],
  );

/** The panel shows the page in front. */
const asks = async (chatId: string, text: string) => {
  await beside.extension.practice.bringToFront();
  return beside.asks(chatId, text);
};

/** The agent writes by hand, and the panel has seen it: what it offers is no greeting any more. */
const says = async (chatId: string, text: string) => {
  await beside.desk.say({ chatId, side: 'seller', text });
  await beside.shows('[data-hold]', 'that the buyer has been answered');
};

/** Whether the panel finds no phrase good enough. */
const saysUnsure = () =>
  until(
    beside.page,
    'The panel says that no phrase is good',
    () => document.querySelector('[data-no-good-phrase]') !== null,
    [],
  );

describe('the gap radar', () => {
  test('keeps nothing before it has been switched on', async () => {
    await asks('ink', QUESTION);
    await saysUnsure();
    await until(
      options,
      'It says that it is off',
      () => document.body.textContent?.includes('缺口雷达还没打开'),
      [],
    );
    expect(await kept()).toEqual([]);
  });

  test('switched on, it shows questions without a phrase as one, and of the buyers nothing', async () => {
    await options.bringToFront();
    await options.click('main [role=tabpanel] button');
    await until(
      options,
      'It says that it is on',
      () => document.body.textContent?.includes('目前没有缺口'),
      [],
    );
    await asks('ink2', QUESTION);
    await saysUnsure();
    await options.bringToFront();
    await seesGap('砚滴是歙石的么');
    for (const question of await kept()) {
      expect(Object.keys(question).sort()).toEqual(['at', 'key', 'offered', 'text', 'why']);
      expect(question.text).toBe(MASKED);
    }
  });

  test('makes a phrase of it, which closes the gap and answers the next such question', async () => {
    await options.bringToFront();
    await options.click('[data-gap] button');
    await options.waitForSelector('[role=dialog] textarea');
    const filled = await options.$$eval('[role=dialog] textarea', (boxes) => boxes.map(({ value }) => value));
    expect(filled).toContain(MASKED);
    await options.type('[role=dialog] textarea', ANSWER);
    await options.click('[role=dialog] button[type=submit]');
    await until(options, 'The gap is gone', () => document.querySelector('[data-gap]') === null, []);
    await asks('ink3', '砚滴是歙石的么');
    await until(
      beside.page,
      'The new phrase is offered first',
      (answer) => document.querySelector('[data-place="1"] [data-suggestion-text]')?.textContent === answer,
      [ANSWER],
    );
    expect(beside.extension.troubles).toEqual([]);
  });

  test('notes a question that was answered past the suggestions, not one that was told to wait', async () => {
    await asks('wait', '什么时候发货');
    await says('wait', '稍等一下哦');
    await asks('past', '什么时候能发货呀');
    await says('past', '月底盘点，仓库歇业三天');
    await options.bringToFront();
    await seesGap('什么时候能发货呀');
    expect((await kept()).filter(({ why }) => why === 'own').map(({ text }) => text)).toEqual([
      '什么时候能发货呀',
    ]);
  });

  test('forgets everything at one tap, and brings it back at another', async () => {
    await options.bringToFront();
    await until(
      options,
      'Forgetting is offered',
      () => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === '全部清空',
        );
        button?.click();
        return button !== undefined;
      },
      [],
    );
    await until(options, 'It says so', () => document.body.textContent?.includes('问题和次数都已清空'), []);
    expect(await kept()).toEqual([]);
    await options.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '撤销')?.click(),
    );
    await until(
      options,
      'Forgetting is offered again',
      () => [...document.querySelectorAll('button')].some(({ textContent }) => textContent === '全部清空'),
      [],
    );
    expect((await kept()).length).toBeGreaterThan(0);
  });
});
