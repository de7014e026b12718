import { describe, expect, test } from 'vitest';
import { codes, readChat } from './chats.ts';

const typesOf = (...args: Parameters<typeof readChat>) => codes(readChat(...args).types).split(' ');

describe('the type of buyer', () => {
  test.each([
    ['我第一次网购，不会付款', 'O1'],
    ['付款安全吗，个人信息会不会泄露', 'O2'],
    ['别家才卖39，你们哪里便宜了', 'O3'],
    ['直接发我链接，没时间慢慢看', 'O6'],
    ['我不太懂这个，小白一个', 'K1'],
    ['是正品吗，有没有质检报告', 'P7'],
    ['老顾客了，又来买', 'B10'],
    ['自己不小心摔碎的，能换吗', 'A1'],
    ['没想象中厚，感觉一般', 'A2'],
    ['不给补点就差评', 'A3'],
    ['我不管，我的损失谁来赔', 'M4'],
    ['No rush, take your time', 'M1'],
    ['According to your policy I have 30 days, that seems fair', 'M3'],
  ])('%s → %s', (row, type) => {
    const { types, psychology } = readChat([row]);
    expect(codes([...types, ...psychology]).split(' ')).toContain(type);
  });

  test('one bid is a try (B5), more are a habit (B4)', () => {
    expect(typesOf(['能便宜点吗'])).toContain('B5');
    const again = ['能便宜点吗', '>已经是活动价了', '再少10块嘛'];
    expect(typesOf(again)).toContain('B4');
    expect(typesOf(again)).not.toContain('B5');
  });

  test('who leaves an order unpaid is B6', () => {
    const order = { id: '1', amount: '￥59', state: '等待买家付款' };
    expect(typesOf(['在吗'], { order })).toContain('B6');
  });

  test('is at most one of a family, the surest', () => {
    const { types } = readChat(['第一次网购 不会付款', '别家便宜 你们贵了', '直接发链接 赶时间']);
    const families = types.map(({ value }) => value.charAt(0));
    expect(new Set(families).size).toBe(families.length);
  });

  test('remembers past visits: a returning buyer, the type confirmed before, trouble before', () => {
    const memory = {
      visits: 3,
      types: { M: 'M2' as const },
      troubles: [{ what: '漏发', end: '补寄', at: 1 }],
    };
    const { types, psychology } = readChat(['在吗'], { memory });
    expect(codes(types).split(' ').sort()).toEqual(['B10', 'M2']);
    expect(psychology).toMatchObject([{ value: 'P7', evidence: [{ kind: 'memory', words: '漏发' }] }]);
  });

  test('is not said of somebody who has shown nothing of it', () => {
    expect(readChat(['这个有蓝色的吗']).types).toEqual([]);
  });
});

describe('buying signals', () => {
  test.each([
    '怎么下单',
    '那我拍两件',
    '现在下单今天能发吗',
    "I'll take two",
    'If I order now, when does it ship?',
  ])('are heard: %s', (row) => {
    expect(readChat([row]).buying?.evidence.length).toBeGreaterThan(0);
  });

  test.each(['有蓝色的吗', '我要退货', 'I want to cancel'])('are not heard in: %s', (row) => {
    expect(readChat([row]).buying).toBeNull();
  });

  test('are held back while the chat is hot', () => {
    expect(readChat(['骗子', '那我拍两件']).buying).toBeNull();
  });
});
