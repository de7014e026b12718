import { describe, expect, test } from 'vitest';
import { readChat } from './chats.ts';

const heatOf = (...rows: string[]) => readChat(rows).heat;

describe('the heat', () => {
  test.each([
    '我要打12315投诉你们',
    '再不处理我就给差评',
    '卖假货的骗子',
    '騙子，退錢',
    '我要去曝光你们',
    'I will report you to consumer protection',
    'You scammers, I will leave a 1-star review',
    'This is obviously a fake',
  ])('rises at hot words: %s', (row) => {
    const { level, hotRuns, evidence } = heatOf(row);
    expect({ level, hotRuns }).toEqual({ level: 'hot', hotRuns: 1 });
    expect(evidence.length).toBeGreaterThan(0);
  });

  test.each([
    '不是假货吧',
    '会不会是骗人的',
    '看评论里有差评说会掉色',
    '放心，我不会给差评的',
    '我不想投诉 就想问问',
    '订单号 8812315990012',
    '这个相机曝光怎么调',
    '垃圾桶有大号的吗',
    '送一星期能到吗',
    'is this a scam?',
    'not a fake, right?',
    'there are some bad reviews, is it true?',
    'usb口在哪',
  ])('does not rise at doubts, denials and words that only look like it: %s', (row) => {
    expect(heatOf(row).level).toBe('none');
  });

  test('counts hot runs, not hot messages: the human answer between them divides', () => {
    const rows = ['骗子', '投诉你们', '>非常抱歉', '我要打12315', '~亲，稍等哦', '马上曝光你们'];
    expect(heatOf(...rows)).toMatchObject({ level: 'hot', hotRuns: 2 });
  });

  test('cools when the buyer is content, or after two answers without heat, and is forgotten after four', () => {
    const hot = ['你们就是骗子', '>非常抱歉，马上给您处理'];
    expect(heatOf(...hot).level).toBe('hot');
    expect(heatOf(...hot, '好的').level).toBe('cooling');
    expect(heatOf(...hot, '订单尾号3321').level).toBe('hot');
    expect(heatOf(...hot, '订单尾号3321', '>收到', '红色那个').level).toBe('cooling');
    const later = ['>收到', '红色那个', '>好', '地址不变', '>好', '周三在家'];
    expect(heatOf(...hot, '订单尾号3321', ...later).level).toBe('none');
  });

  test("knows the owner's own hot words", () => {
    const { heat } = readChat(['我要找 Tony 老师评理'], { hotWords: ['tony', ' '] });
    expect(heat).toMatchObject({ level: 'hot', evidence: [{ kind: 'words', words: 'Tony' }] });
    const told = { hotWords: ['假货'] };
    expect(readChat(['你们卖的假货'], told).heat.level).toBe('hot');
    expect(readChat(['这个不是假货吧'], told).heat.level).toBe('none');
  });
});
