import { describe, expect, test } from 'vitest';
import { codes, readChat } from './chats.ts';

const doubtsOf = (...rows: string[]) => codes(readChat(rows).doubts);

describe('the doubts', () => {
  test.each([
    ['付款安全吗 会不会被骗', 'D1'],
    ['is it safe to pay here?', 'D1'],
    ['你们店靠谱吗', 'D2'],
    ['Is your store legit?', 'D2'],
    ['不是假货吧', 'D3'],
    ['會不會褪色啊', 'D3'],
    ['Does it work with iPhone?', 'D3'],
    ['怎么这么便宜呀', 'D4'],
    ['why is it so cheap', 'D4'],
    ['这两款有什么区别', 'D5'],
    ['What size should I get?', 'D5'],
    ['可以用花呗分期吗', 'D6'],
    ['can I pay with PayPal', 'D6'],
    ['发什么快递 几天能到', 'D7'],
    ['How long does shipping take', 'D7'],
    ['不合适可以退吗 运费谁出', 'D8'],
    ['Do you accept returns?', 'D8'],
    ['能不能再少点', 'D9'],
    ['any discount if I buy two', 'D9'],
    ['我再考虑一下', 'D10'],
    ["I'll think about it", 'D10'],
  ])('are read from one question: %s → %s', (row, doubt) => {
    expect(doubtsOf(row).split(' ')).toContain(doubt);
  });

  test('are several when several are asked', () => {
    expect(doubtsOf('质量怎么样', '发顺丰吗', '有优惠吗').split(' ').sort()).toEqual(['D3', 'D7', 'D9']);
  });

  test('of an elliptic question are those of the question before it', () => {
    expect(doubtsOf('这款会起球吗', '>不会的哦', '那个白色的呢')).toBe('D3');
    expect(doubtsOf('Is this one waterproof?', '>Yes it is', 'and the small one?')).toBe('D3');
  });

  test('are gone when the buyer is content with the answer', () => {
    expect(doubtsOf('几天能到', '>三天左右', '好的')).toBe('');
  });

  test('stand, a little less sure, while the answer has not been heard', () => {
    const before = readChat(['几天能到']).doubts[0];
    const after = readChat(['几天能到', '>三天左右']).doubts[0];
    expect(after?.value).toBe('D7');
    expect(after?.confidence).toBeLessThan(before?.confidence ?? 0);
  });

  test('are not read into small talk, numbers, order cards and pictures', () => {
    for (const row of [
      '在吗',
      '嗯',
      '1234567',
      '订单编号:8812345678901，订单金额:￥59.00',
      '[图片]',
      'ok thanks',
    ])
      expect(doubtsOf(row), row).toBe('');
  });
});
