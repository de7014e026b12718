import { describe, expect, it } from 'vitest';
import { splitReply, WALL } from '../../../lib/core/checks/split-reply.ts';

const filler = (count: number) =>
  Array.from({ length: count }, (_, at) => `第${at + 1}点要说的是包装会用泡棉裹好再装箱。`);

describe('splitting a long reply', () => {
  it('cuts between sentences, into two or three messages of about the same length', () => {
    for (const count of [11, 25, 35]) {
      const text = filler(count).join('');
      const parts = splitReply(text, '');
      expect(parts.length).toBe(count === 11 ? 2 : 3);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part.endsWith('。'))).toBe(true);
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan((text.length / parts.length) * 1.4);
    }
  });

  it('puts the sentence that answers first, behind a short opening', () => {
    const answer = '退款会在三天内退到原来付款的账户。';
    const text = ['亲，您好！', ...filler(10), answer].join('');
    const [first] = splitReply(text, '退款退到哪个账户');
    expect(first?.startsWith(`亲，您好！${answer}`)).toBe(true);
  });

  it('leaves numbered steps in their order', () => {
    const text = Array.from(
      { length: 9 },
      (_, at) => `${at + 1}. 打开订单页面，找到退款的入口，按提示填写。\n`,
    ).join('');
    expect(splitReply(text, '退款的入口在哪').join('\n')).toBe(text.trim());
  });

  it('cuts one endless sentence where it takes a breath', () => {
    const text = `${'这一句话很长很长，'.repeat(30)}完了`;
    const parts = splitReply(text, '');
    expect(parts.length).toBe(2);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.length <= WALL)).toBe(true);
  });

  it('keeps words and blanks of English whole', () => {
    const text = 'The parcel leaves our house today and takes two days by road. '.repeat(5).trim();
    const parts = splitReply(text, 'When?');
    expect(parts.join(' ')).toBe(text);
  });
});
