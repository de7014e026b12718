import { describe, expect, test } from 'vitest';
import {
  learnReplies,
  type PastReply,
  scoreReplies,
} from '../../../lib/core/matching/replies/choose-reply.ts';
import { buyer, seller } from './fixtures.ts';

/** Question and answer share no word: only the past says what goes with what. */
const pairs = [
  ['吊牌剪了咋办', '这种情况仓库会拒收的哦'],
  ['杯盖拧不紧', '垫圈装反了，翻个面就行'],
  ['能开票不', '抬头和税号发我就好'],
] as const;
const past: PastReply[] = pairs.flatMap(([ask, reply]) =>
  ['', '你好，', '请问', '那个'].map((start, at) => ({
    turns: [buyer(`${start}${ask}`)],
    reply: `${reply}${'呢哈呀啦'.charAt(at)}`,
    shop: '',
  })),
);
const best = (model: ReturnType<typeof learnReplies>, ask: string) => {
  const replies = pairs.map(([, reply]) => reply);
  const scores = scoreReplies(model, [buyer(ask)], replies);
  return replies[scores.indexOf(Math.max(...scores))];
};

describe('choosing a reply', () => {
  test.each(pairs)('learns from the past that "%s" is answered by "%s"', (ask, reply) => {
    expect(best(learnReplies(past), `亲，${ask}呀`)).toBe(reply);
  });

  test('learns from answers that stand inside a chat, too', () => {
    const chats = past.map(({ turns, reply }) => ({
      turns: [...turns, seller(reply), buyer('好的')],
      reply: '还有什么需要呢',
      shop: '',
    }));
    expect(best(learnReplies(chats), '杯盖总是拧不紧')).toBe(pairs[1][1]);
  });

  test('gives the same scores each time', () => {
    const scores = () => scoreReplies(learnReplies(past), [buyer('能开票不')], ['好', '抬头发我']);
    expect(scores()).toEqual(scores());
  });

  test('without a past, prefers what is about the same thing', () => {
    const replies = ['垫圈翻个面就行', '开票要抬头', '今天发货'];
    const model = learnReplies([], [...replies, '垫圈怎么装', '开票', '发货']);
    const scores = scoreReplies(model, [buyer('垫圈怎么装')], replies);
    expect(scores.indexOf(Math.max(...scores))).toBe(0);
  });
});
