import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';
import { pressAlt, textOf } from './open-site.ts';

const SEARCH = 'input[type="search"]';
const LONG = Array.from({ length: 12 }, (_, at) => `要点${at}：面料洗前先翻面，用冷水轻轻手洗再阴干。`).join(
  '',
);
const pickup = {
  ...{ id: 'pickup', shortcut: 'zzpickup', text: '可以的，门店在工作日开门，带上取货码就行。' },
  asks: ['可以到门店自己取货吗'],
  variants: ['当然行，工作日来店里，报一下取货的号码。'],
};
const own = [
  pickup,
  { id: 'sell', shortcut: 'zzsell', text: '这款只剩两件，喜欢就拍下。', occasion: 'closing-1' },
  { id: 'boast', shortcut: 'zzboast', text: '这是全网最低价，最好的一款。' },
  { id: 'long', shortcut: 'zzlong', text: LONG },
  { id: 'vow', shortcut: 'zzvow', text: '好的，我明天上午10点前给您发出。' },
];

let beside: BesidePractice;

/** Runs in the panel: puts phrases of the owner into the base. */
async function putPhrases(phrases: readonly { id: string }[]): Promise<void> {
  const open = indexedDB.open('qinda');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const store = open.result.transaction('phrases', 'readwrite').objectStore('phrases');
  const rest = { group: '', tags: [], asks: [], variants: [], doubts: [], purpose: 'answer', lang: 'zh-CN' };
  const last = phrases.map((phrase) =>
    store.put({
      ...{ ...rest, ...phrase, key: `own/zh-CN/${phrase.id}`, title: phrase.id, source: 'own' },
      ...{ hidden: false, edited: false, initials: '', place: 1, updatedAt: 1 },
    }),
  );
  await new Promise((resolve) => {
    for (const put of last) put.onsuccess = resolve;
  });
  open.result.close();
}

/** Finds one of them by its code and picks it with Enter. */
async function pickByCode(id: string): Promise<void> {
  await beside.page.focus(SEARCH);
  await beside.page.$eval(SEARCH, (box) => (box as HTMLInputElement).select());
  await beside.page.keyboard.type(`zz${id}`);
  await beside.shows(`[data-result="${id}"][aria-selected="true"]`, 'the phrase');
  await beside.page.keyboard.press('Enter');
}

const sends = async () => {
  await beside.desk.send();
  await until(
    beside.extension.practice,
    'The reply box is empty again',
    () => document.querySelector<HTMLTextAreaElement>('[data-reply]')?.value === '',
    [],
  );
};

beforeAll(async () => {
  beside = await openBesidePractice();
  await beside.page.evaluate(`(${putPhrases})(${JSON.stringify(own)})`);
  await beside.reloadPanel();
});
beforeEach(async () => {
  await beside.extension.practice.bringToFront();
  await beside.desk.clear();
});
afterAll(() => beside?.extension.close());

describe('before a reply goes in', () => {
  it('says what the law forbids, and puts in the lawful wording with Enter', async () => {
    await beside.asks('better', '为什么便宜');
    await pickByCode('boast');
    await beside.shows('[data-checking] [data-finding="forbidden"]', 'what is wrong');
    expect(await beside.reply()).toBe('');
    const better = await textOf(beside.page, '[data-better]');
    expect(better).toBe('这是价格实惠，很好的一款。');
    await beside.page.keyboard.press('Enter');
    await beside.desk.filledAt(better);
    expect(await beside.reply()).toBe(better);
  });

  it('puts it in as it is when the agent picks it once more', async () => {
    await beside.asks('as-it-is', '为什么便宜');
    await pickByCode('boast');
    await beside.shows('[data-checking]', 'what is wrong');
    await pickByCode('boast');
    await beside.desk.filledAt(own.find(({ id }) => id === 'boast')?.text ?? '');
  });

  it('does not sell to a buyer who threatens to complain: comfort is offered instead', async () => {
    await beside.asks('angry', '你们是骗子，我要投诉');
    await pickByCode('sell');
    await beside.shows('[data-checking] [data-finding="selling"]', 'that this sells');
    const better = await textOf(beside.page, '[data-better]');
    expect(better).not.toContain('两件');
    await beside.page.keyboard.press('Enter');
    await beside.desk.filledAt(better);
  });

  it('lets a held reply go when another chat is opened', async () => {
    await beside.asks('first', '为什么便宜');
    await pickByCode('boast');
    await beside.shows('[data-checking]', 'what is wrong');
    await beside.asks('second', '你好');
    await beside.shows(':root:not(:has([data-checking]))', 'nothing held');
    expect(await beside.reply()).toBe('');
  });
});

it('splits a wall of text: one message, then with Alt+0 the next, and drops the rest with nothing said', async () => {
  await beside.asks('split', '怎么洗');
  await pickByCode('long');
  await beside.shows('[data-checking] [data-finding="wall"]', 'that it is long');
  const parts = await beside.page.$$eval('[data-better]', (all) => all.map((part) => part.textContent ?? ''));
  expect(parts.join('')).toBe(LONG);
  await beside.page.keyboard.press('Enter');
  await beside.desk.filledAt(parts[0] ?? '');
  expect(await beside.reply()).toBe(parts[0]);
  await beside.shows('[data-next-part]:not([data-sent])', 'that the next message waits');
  await sends();
  await beside.shows('[data-next-part][data-sent]', 'that the next message is ready');
  await beside.extension.practice.focus('[data-reply]');
  await pressAlt(beside.extension.practice, 'Digit0');
  await beside.desk.filledAt(parts[1] ?? '');
  expect(await beside.reply()).toBe(parts[1]);
});

it('offers to remember a promise at its time, and keeps it', async () => {
  await beside.asks('vow', '什么时候发');
  await pickByCode('vow');
  await beside.desk.filledAt(own.find(({ id }) => id === 'vow')?.text ?? '');
  await beside.shows('[data-promise-offer]', 'the offer');
  const when = await beside.page.$eval(
    '[data-promise-offer] input',
    (field) => (field as HTMLInputElement).value,
  );
  expect(when).toMatch(/T10:00$/);
  await beside.page.click('[data-promise-offer] [type="submit"]');
  await beside.shows('[data-promises]', 'the promises');
  await sends();
  await beside.asks('vow', '好的');
  expect(await beside.page.$('[data-promise-offer]')).toBeNull();
  await beside.page.click('[data-promises]');
  await beside.shows('[role="dialog"] [data-promise]', 'the promise');
  expect(await textOf(beside.page, '[role="dialog"] [data-promise]')).toContain('明天上午10点前给您发出');
  await beside.page.keyboard.press('Escape');
});

it('marks a suggestion that this buyer has read already, offers it in other words, and meters what is canned', async () => {
  const { text, asks, variants } = pickup;
  await beside.asks('again', asks[0] ?? '');
  await beside.page.click('[data-phrase-id="pickup"] button');
  await beside.desk.filledAt(text);
  await sends();
  await beside.desk.say({ chatId: 'again', side: 'seller', text: '我刚去问过仓库了。' });
  await beside.asks('again', asks[0] ?? '');
  await beside.shows('[data-phrase-id="pickup"] [data-check-mark="repeat"]', 'that it was said');
  await beside.shows('[data-meter="robot"]', 'the share of canned texts');
  const meter = () => textOf(beside.page, '[data-meter="robot"] [aria-hidden="true"]:not(svg)');
  await expect.poll(meter).toBe('1/2');
  await beside.page.click('[data-phrase-id="pickup"] button');
  await beside.shows('[data-finding="repeat"]', 'that it was said');
  await beside.page.click('[data-take-better]');
  await beside.desk.filledAt(variants[0] ?? '');
});

it('raised no error in page, panel or worker', () => {
  expect(beside.extension.troubles).toEqual([]);
});
