import { describe, expect, it, test } from 'vitest';
import { createCannedReader } from '../../../lib/core/checks/canned.ts';
import { checkReply, improveReply } from '../../../lib/core/checks/check-reply.ts';
import type { FindingKind } from '../../../lib/core/checks/finding.ts';
import { afterSale, angry, input, MONDAY, turn } from './lists.ts';

const kinds = (...args: Parameters<typeof input>): FindingKind[] =>
  checkReply(input(...args)).map(({ kind }) => kind);
const better = (...args: Parameters<typeof input>) => {
  const asked = input(...args);
  return improveReply(asked, checkReply(asked));
};
const phrase = { purpose: 'answer', variants: [] } as const;
const long = '这一款的面料是棉的，摸起来比较软。'.repeat(14);

describe('most replies', () => {
  it.each([
    '亲，您好，这款有现货的。',
    '最近天气热，您收到后放在阴凉的地方，最多放三天。',
    '第一次下单的话，第一步先选颜色。',
    '面料是100%棉，支持微信支付。',
    '您方便第一时间拍张照片发给我吗？',
    'Hi there, yes, it is in stock. The lining is 100% cotton.',
    'The parcel number is 1Z999 and the best way is to wait a day.',
    '订单号 13812345678901，快递单号：13912345678。',
  ])('pass without a word: %s', (text) => {
    expect(checkReply(input(text))).toEqual([]);
  });
});

test('a blank is the only thing that stops a reply', () => {
  const [finding] = checkReply(input('发{courier}'));
  expect(finding).toMatchObject({ kind: 'blank', severity: 'stop', words: ['courier'] });
  const others = checkReply(input(`最好的，加我微信～${long}`, { reading: angry }));
  expect(others.length).toBeGreaterThan(3);
  expect(others.every(({ severity }) => severity !== 'stop')).toBe(true);
});

describe('a wall of text', () => {
  it('is split into messages without losing a word', () => {
    expect(kinds(long)).toEqual(['wall']);
    const parts = better(long) ?? [];
    expect(parts.length).toBe(2);
    expect(parts.join('')).toBe(long);
  });

  it('is one at half the length when it comes within two seconds of the question', () => {
    const text = long.slice(0, 119);
    const turns = [turn('buyer', '什么面料', { seenAt: MONDAY - 1500 })];
    expect(kinds(text, { turns })).toEqual(['wall']);
    expect(kinds(text, { turns, now: MONDAY + 1000 })).toEqual([]);
  });
});

describe('the same text to the same buyer', () => {
  const said = '亲，这款现在下单，仓库会按顺序安排。';
  const turns = [turn('buyer', '在吗'), turn('seller', said)];

  it('is noticed, also when a word differs', () => {
    expect(kinds(said, { turns })).toEqual(['repeat']);
    expect(kinds('亲亲，这款现在下单，仓库会按顺序安排哦', { turns })).toEqual(['repeat']);
    expect(kinds(said, { turns: [turn('buyer', said)] })).toEqual([]);
  });

  it('is offered in other words that were not said yet', () => {
    const variants = ['亲，这款现在下单，仓库会按顺序安排！', '仓库按下单先后发，轮到您就走。'];
    expect(better(said, { turns, phrase: { ...phrase, variants } })).toEqual([variants[1]]);
  });

  it('may be a greeting again on another day', () => {
    const hello = { ...phrase, purpose: 'greeting' } as const;
    const hoursAgo = (hours: number) => [turn('seller', said, { seenAt: MONDAY - hours * 3_600_000 })];
    expect(kinds(said, { turns: hoursAgo(1), phrase: hello })).toEqual(['repeat']);
    expect(kinds(said, { turns: hoursAgo(20), phrase: hello })).toEqual([]);
  });

  it('does not mean a short yes', () => {
    expect(kinds('好的亲', { turns: [turn('seller', '好的亲')] })).toEqual([]);
  });
});

describe('canned text', () => {
  const text = '您好，{courier}一般两三天到。';
  const isCanned = createCannedReader([
    { text, variants: ['路上大概两三天。'] },
    { text: '有现货的呢', variants: [] },
  ]);

  it('is recognised with its blanks filled, and no more once a word was changed', () => {
    expect(isCanned('您好，中通一般两三天到。')).toBe(true);
    expect(isCanned('路上大概两三天')).toBe(true);
    expect(isCanned('您好，中通一般两三天到，您放心。')).toBe(false);
    expect(isCanned('您好，我问过了，中通一般两三天到。')).toBe(true);
    expect(isCanned('有现货的，我看过了')).toBe(false);
  });

  const canned = ['有现货的呢', '路上大概两三天', '您好，中通一般两三天到。'].map((said) =>
    turn('seller', said),
  );
  const own = turn('seller', '我去仓库看了一眼，蓝色还有三件。');

  it('is noted once three of four turns are canned', () => {
    expect(kinds('有现货的呢!', { turns: [...canned.slice(0, 2), own, own], isCanned })).not.toContain(
      'robot',
    );
    const [finding] = checkReply(input('路上，大概两三天', { turns: [...canned, own], isCanned })).filter(
      ({ kind }) => kind === 'robot',
    );
    expect(finding?.severity).toBe('note');
  });

  it('is asked to be edited already at half after the sale', () => {
    const turns = [...canned.slice(2), own];
    const found = checkReply(input('有现货的呢', { turns, isCanned, reading: afterSale }));
    expect(found).toMatchObject([{ kind: 'robot', severity: 'warn', better: { kind: 'edit' } }]);
    expect(kinds('我自己写的一句话', { turns, isCanned, reading: afterSale })).toEqual([]);
  });
});

describe('an upset buyer', () => {
  const sells = { ...phrase, occasion: 'closing-1' } as const;

  it('is not sold to: comfort is offered instead', () => {
    const soothing = ['对不起，让您久等了，我马上看。'];
    expect(kinds('只剩两件啦', { phrase: sells })).toEqual([]);
    expect(kinds('只剩两件啦', { phrase: sells, reading: angry })).toEqual(['selling']);
    expect(better('只剩两件啦', { phrase: sells, reading: angry, soothing })).toEqual(soothing);
  });

  it('gets no cheerful signs', () => {
    expect(kinds('好的～😊')).toEqual([]);
    expect(kinds('好的～😊', { reading: angry })).toEqual(['cheerful']);
    expect(better('亲～给您核实好了😊❤️～', { reading: angry })).toEqual(['亲，给您核实好了']);
  });
});

describe('words', () => {
  it.each([
    ['这是我们家最好的一款', '这是我们家很好的一款'],
    ['全网最低价，国家级品质', '价格实惠，正规品质'],
    ['绝对正品哦', '正品哦'],
    ['This is the best blanket. I guarantee it.', 'This is a very good blanket. We will do our best.'],
  ])('that the law or truth forbid are replaced: %s', (text, replaced) => {
    expect(better(text)).toEqual([replaced]);
  });

  it('that lead off the platform take their sentence with them, disguised or not', () => {
    for (const text of [
      '好的。加我薇 信abc123，给您便宜。谢谢！',
      '好的。我电话13812345678！加VX也行。谢谢！',
    ])
      expect(better(text)).toEqual([
        expect.stringMatching(/^好的。我们就在这里聊，订单有平台保障[。！]谢谢！$/),
      ]);
    expect(better('亲，这款有现货，加我微信abc，给您便宜。')).toEqual([
      '亲，这款有现货，我们就在这里聊，订单有平台保障。',
    ]);
    expect(better('Sure, call me on Skype.')).toEqual([
      "Sure, let's stay in this chat, where your order is protected.",
    ]);
    expect(better('Sure. Write to me@shop.com please.')).toEqual([
      "Sure. Let's stay in this chat, where your order is protected.",
    ]);
  });

  it('are let through as links to the own platform', () => {
    const text = '看这个 https://item.example.com/9';
    expect(kinds(text)).toEqual(['contact']);
    expect(kinds(text, { ownHosts: ['example.com'] })).toEqual([]);
  });

  it('of the net are for buyers who use them', () => {
    expect(kinds('宝子，这款yyds')).toEqual(['slang']);
    expect(kinds('宝子，这款yyds', { turns: [turn('buyer', 'yyds')] })).toEqual([]);
    expect(better('thx, u can keep it')).toEqual(['thank you, you can keep it']);
  });
});

test('small talk is noted when it goes on for long', () => {
  const talk = Array.from({ length: 6 }, (_, at) => turn(at % 2 ? 'buyer' : 'seller', `哈哈哈${at}`));
  expect(kinds('哈哈哈，我家猫也这样', { turns: talk })).toEqual(['small-talk']);
  expect(kinds('这款有现货', { turns: talk })).toEqual([]);
});
