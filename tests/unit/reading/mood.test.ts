import { describe, expect, test } from 'vitest';
import { readChat } from './chats.ts';

const moodOf = (...rows: string[]) => readChat(rows).mood?.value ?? null;

describe('the mood', () => {
  test.each([
    ['这个有蓝色的吗', 'calm'],
    ['不急，你慢慢查', 'calm'],
    ['好的 谢谢', 'calm'],
    ['太谢谢你了，帮了大忙', 'pleased'],
    ['You are the best, thank you so much!', 'pleased'],
    ['我怕赶不上孩子生日', 'anxious'],
    ['I am worried it got lost', 'anxious'],
    ['等了半天了 快点吧', 'impatient'],
    ['This is the third time I ask, still waiting', 'impatient'],
    ['什么破服务，骗子', 'angry'],
    ['This is ridiculous, you people are scammers', 'angry'],
    ['有点失望，早知道不买了', 'disappointed'],
    ['not happy with it, I expected better', 'disappointed'],
  ])('of “%s” is %s', (row, mood) => {
    expect(moodOf(row)).toBe(mood);
  });

  test('is impatient when the same words come again without an answer', () => {
    expect(moodOf('什么时候发', '什么时候发', '什么时候发')).toBe('impatient');
    expect(readChat(['什么时候发', '什么时候发', '什么时候发']).mood?.evidence).toContainEqual({
      kind: 'rhythm',
      count: 3,
    });
  });

  test('lasts a little, and is over once the buyer is content', () => {
    const angry = ['你们骗人 气死我了', '>非常抱歉，马上处理'];
    expect(moodOf(...angry, '订单是昨天的')).not.toBe('pleased');
    expect(moodOf(...angry, '好的')).toBe('calm');
  });

  test('is heard through irony', () => {
    expect(moodOf('呵呵 真行')).not.toBe('pleased');
    expect(moodOf('thanks for nothing')).toBe('angry');
  });

  test('is not read where nothing was said', () => {
    expect(moodOf('>您好')).toBeNull();
    expect(moodOf()).toBeNull();
    expect(moodOf('')).toBeNull();
  });
});
