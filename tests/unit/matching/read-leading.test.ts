import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lang, Phrase, Purpose } from '../../../lib/core/knowledge/phrase.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { buyer, phrase, picture, robot, seller, shop } from './fixtures.ts';

const index = buildIndex([
  ...shop,
  phrase({
    id: 'yes',
    title: '确认',
    text: '好，那我接着办',
    purpose: 'ack',
    asks: ['是的', '对的', '没错'],
  }),
  phrase({ id: 'number', title: '电话记下', text: '电话记下了', purpose: 'ack', asks: ['电话发你了'] }),
  phrase({ id: 'seen', title: '订单收到', text: '订单我打开看看', purpose: 'hold', asks: ['订单号发你了'] }),
  phrase({ id: 'photo', title: '收到照片', text: '图我放大看看', purpose: 'hold', asks: ['照片发你了'] }),
]);
const ids = (...turns: Parameters<typeof rank>[1]['turns']) =>
  rank(index, { turns, lang: 'zh-CN' }).map(({ phrase: { id } }) => id);

/** Of a whole pack: the purposes of what is offered. */
function purposesFor(lang: Lang, text: string): Purpose[] {
  const pack = readFileSync(new URL(`../../../assets/packs/${lang}.json`, import.meta.url), 'utf8');
  const phrases = (JSON.parse(pack) as { phrases: Phrase[] }).phrases;
  return rank(buildIndex(phrases), { turns: [buyer(text)], lang }).map(({ phrase: { purpose } }) => purpose);
}

describe('to a buyer who has said no more than hello', () => {
  test.each([
    ['zh-CN', '在吗'],
    ['zh-CN', '你好'],
    ['zh-CN', '亲'],
    ['en', 'hello'],
    ['en', 'hi there'],
  ] as const)('(%s, "%s") nothing is offered as if something had been asked', (lang, text) => {
    const purposes = purposesFor(lang, text);
    expect(purposes.slice(0, 3)).toEqual(['greeting', 'greeting', 'greeting']);
    expect(purposes.slice(3)).toEqual(['ask', 'ask']);
  });

  test('the usual greetings come before those for other occasions, unless the words mean these', () => {
    const greetings = [
      phrase({
        id: 'shut',
        title: '打烊',
        text: '小店打烊了',
        purpose: 'greeting',
        occasion: 'greeting-off-hours',
      }),
      phrase({
        id: 'again',
        title: '又来啦',
        text: '又见面了',
        purpose: 'greeting',
        occasion: 'greeting-returning',
      }),
      phrase({ id: 'usual', title: '欢迎', text: '欢迎光临', purpose: 'greeting', occasion: 'greeting-new' }),
    ];
    const first = rank(buildIndex([...greetings, ...shop]), { turns: [buyer('在吗')] })[0];
    expect(['usual', 'hello', 'welcome']).toContain(first?.phrase.id);
    const third = rank(buildIndex(greetings), { turns: [buyer('在吗')] });
    expect(third.map(({ phrase: { id } }) => id)).toEqual(['usual', 'shut', 'again']);
  });

  test('somebody who calls again after an answer is told that one is on it', () => {
    expect(ids(buyer('退款几天到'), seller('我查一下'), buyer('在吗'))).toContain('hold');
  });
});

describe('what leads whatever the words are about', () => {
  test('takes up a yes to the agent’s question right after what the question was about', () => {
    expect(ids(buyer('退款几天到'), seller('是昨天那一单吗？'), buyer('是的')).slice(0, 2)).toEqual([
      'refund',
      'yes',
    ]);
  });

  test('hears no question in a statement that ends softly', () => {
    const chat = [buyer('退款几天到'), seller('财务已经在催了呢'), buyer('好的')];
    expect(rank(index, { turns: chat })[0]?.reason).toEqual({ kind: 'ack' });
    const asked = [buyer('退款几天到'), seller('是哪一单呢'), buyer('嗯')];
    expect(ids(...asked)[0]).toBe('refund');
  });

  test('says goodbye when nothing else is wanted, not when something is not there', () => {
    for (const none of ['没了', '没有了', '暂时没有', 'no'])
      expect(ids(buyer('退款几天到'), seller('三天。还有其他可以帮您的吗'), buyer(none))[0], none).toBe(
        'bye',
      );
    expect(ids(buyer('退款几天到'), seller('那边有人代收吗'), buyer('没有'))[0]).toBe('refund');
  });

  test('takes in the number that the agent asked for', () => {
    expect(ids(buyer('退款几天到'), seller('请发一下订单号'), buyer('240811223344556'))[0]).toBe('seen');
    expect(ids(buyer('退款几天到'), seller('留个电话吧'), buyer('13900001111'))[0]).toBe('number');
  });

  test('leaves an item number alone when the agent asked for something else', () => {
    expect(ids(buyer('退款几天到'), seller('麻烦核对地址'), buyer('240811223344556'))[0]).toBe('refund');
  });

  test('takes a bare number that begins a chat for an order', () => {
    expect(ids(buyer('88123'))[0]).toBe('seen');
  });

  test('takes in a picture without words, beside what was said with it', () => {
    const chat = [buyer('多久发货'), seller('四点前付款当天寄')];
    expect(ids(...chat, picture())[0]).toBe('photo');
    expect(ids(...chat, buyer('钱什么时候退回来'), picture()).slice(0, 2)).toEqual(['refund', 'photo']);
    expect(ids(robot('自动回复'), picture())[0]).toBe('hello');
  });

  test('answers a thumb like an okay', () => {
    const chat = [buyer('退款几天到'), seller('一般三天，请放心。')];
    expect(rank(index, { turns: [...chat, buyer('👍')] })[0]?.reason).toEqual({ kind: 'ack' });
  });
});

describe('the language of a chat that shows none', () => {
  const languages = (text: string, lang: 'zh-CN' | 'en') =>
    new Set(rank(index, { turns: [buyer(text)], lang }, 2).map(({ phrase: p }) => p.lang));

  test('is the one that the agent works in', () => {
    expect([...languages('240811223344556', 'zh-CN')]).toEqual(['zh-CN']);
    expect([...languages('240811223344556', 'en')]).toEqual(['en']);
  });

  test('is English where it is neither: both sides are likelier to read that', () => {
    expect([...languages('هل يوجد شحن إلى الرياض', 'zh-CN')]).toEqual(['en']);
  });

  test('is told by the label of an order card', () => {
    expect([...languages('订单号:240811223344556', 'en')]).toEqual(['zh-CN']);
  });
});
