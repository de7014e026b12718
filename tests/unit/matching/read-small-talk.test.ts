import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSmallTalk } from '../../../lib/core/matching/read-small-talk.ts';

describe('readSmallTalk', () => {
  test.each(['你好', '您好，在吗', '亲在不在呀', '亲？', 'Hi there', 'hello', '有人吗？'])(
    'takes %s for a hello',
    (text) => {
      expect(readSmallTalk(text)).toBe('hello');
    },
  );

  test.each(['谢谢', '好的，谢谢啦', '辛苦了', 'thanks so much', '拜拜~', 'ok thank you'])(
    'takes %s for a thanks',
    (text) => {
      expect(readSmallTalk(text)).toBe('thanks');
    },
  );

  test.each(['好的', '嗯嗯', 'OK', '知道了', '行吧', '是的', '没有了', '木有了', '👌', '😊🌹'])(
    'takes %s for an agreement',
    (text) => {
      expect(readSmallTalk(text)).toBe('agreement');
    },
  );

  test.each([
    '',
    '！！！',
    '好的，那什么时候发',
    '你好，能开票吗',
    '谢谢，还有一个问题',
    'ok but when',
    '😡',
    '👍?',
    '不好',
  ])('sees more than small talk, or nothing, in "%s"', (text) => {
    expect(readSmallTalk(text)).toBeNull();
  });

  test('stays quick on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('好', '的', '哦', '谢', '亲', 'x')), (parts) => {
        expect([null, 'hello', 'thanks', 'agreement']).toContain(readSmallTalk(parts.join('')));
      }),
    );
  });
});
