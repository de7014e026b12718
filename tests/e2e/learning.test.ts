import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';
import { rowsOf } from './share-desk.ts';

let beside: BesidePractice;

beforeAll(async () => {
  beside = await openBesidePractice();
});
afterAll(() => beside.extension.close());

/** No built-in phrase knows anything of it. */
const QUESTION = '你们家磨墨的砚滴是歙石的么';
const ANSWER = '亲，砚滴用的是端石老坑料呢';

const offeredFor = (chatId: string, turnId: string) => beside.panel.readAnswer(chatId, turnId);

/** Waits until the panel has learned that a phrase was picked so many times. */
const learned = (id: string, times: number) =>
  expect
    .poll(async () => {
      const habits = await rowsOf<{ phrase: string; uses: number }>(beside.page, 'habits');
      return Math.round(habits.find(({ phrase }) => phrase.endsWith(`/${id}`))?.uses ?? 0);
    })
    .toBe(times);

describe('learning', () => {
  test('says that no phrase is good, and keeps the agent’s own answer when told to', async () => {
    await beside.asks('ink', QUESTION);
    // The first index is made beside the panel; until then what fits badly may look better than it is.
    const isSaid = () => document.querySelector('[data-no-good-phrase]') !== null;
    await until(beside.page, 'The panel says that no phrase is good', isSaid, []);
    await beside.desk.say({ chatId: 'ink', side: 'seller', text: ANSWER });
    await beside.shows('[data-own-answer]', 'the offer to save the answer');
    await beside.page.click('[data-own-answer] ~ div button:last-child');
    const again = await beside.asks('ink2', `请问${QUESTION}`);
    await until(
      beside.page,
      'The saved answer is offered first',
      (answer) => document.querySelector('[data-place="1"] [data-suggestion-text]')?.textContent === answer,
      [ANSWER],
    );
    expect((await offeredFor('ink2', again)).suggestions[0]?.text).toBe(ANSWER);
  });

  test('offers first what was picked for such a question before', async () => {
    const question = '收银台那个小蓝本子咋领';
    const first = await beside.asks('book1', question);
    const picked = (await offeredFor('book1', first)).suggestions.at(-1);
    for (const [before, chatId] of ['book1', 'book2', 'book3'].entries()) {
      if (chatId !== 'book1') await beside.asks(chatId, question);
      await until(
        beside.page,
        'The phrase is on show',
        (id) => document.querySelector(`[data-phrase-id="${id}"]`) !== null,
        [picked?.id],
      );
      await beside.page.click(`[data-phrase-id="${picked?.id}"] button`);
      await until(
        beside.extension.practice,
        'The reply editor is filled',
        () => document.querySelector<HTMLTextAreaElement>('[data-reply]')?.value !== '',
        [],
      );
      await learned(picked?.id ?? 'nothing', before + 1);
      await beside.desk.send();
    }
    const again = await beside.asks('book4', `亲${question}呀`);
    expect((await offeredFor('book4', again)).suggestions[0]?.id).toBe(picked?.id);
  });

  test('keeps the index and what was learned over a new panel', async () => {
    await beside.reloadPanel();
    await beside.asks('ink3', QUESTION);
    await until(
      beside.page,
      'The saved answer is offered first',
      (answer) => document.querySelector('[data-place="1"] [data-suggestion-text]')?.textContent === answer,
      [ANSWER],
    );
    expect(beside.extension.troubles).toEqual([]);
  });
});
