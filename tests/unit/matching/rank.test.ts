import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpokenTurn } from '../../../lib/core/chat/turn.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { buyer, phrase, picture, robot, seller, shop } from './fixtures.ts';

const index = buildIndex(shop);
const ids = (turns: SpokenTurn[], limit?: number) =>
  rank(index, { turns }, limit).map(({ phrase: { id } }) => id);
const first = (...turns: SpokenTurn[]) => rank(index, { turns })[0];

describe('rank', () => {
  test('puts the phrase first whose example the buyer comes close to, and shows that example', () => {
    expect(first(buyer('今天能寄吗？'))).toMatchObject({
      phrase: { id: 'dispatch' },
      reason: { kind: 'ask', ask: '今天能寄出来吗' },
    });
  });

  test('names the words that it found when no example is alike', () => {
    const found = rank(index, { turns: [buyer('偏远地区的同学说他那边很难收到东西')] }).find(
      (suggestion) => suggestion.phrase.id === 'courier',
    );
    expect(found?.reason).toEqual({ kind: 'words', words: ['偏远地区'] });
  });

  test('reads full-width, emoji and stretched spelling like plain text', () => {
    expect(ids([buyer('啥时候发????😀😀')])[0]).toBe(ids([buyer('啥时候发')])[0]);
    expect(first(buyer('ＷＨＥＮ do you ship'))?.phrase.id).toBe('ship-en');
  });

  test('takes several bubbles as one question', () => {
    expect(first(buyer('我昨天退的那件'), buyer('钱呢'))?.phrase.id).toBe('refund');
  });

  test('lets a short question lean on what was talked about before it', () => {
    const chat = [buyer('退款几天到'), seller('一般三天'), buyer('那现在呢')];
    expect(first(...chat)?.phrase.id).toBe('refund');
  });

  test('lets a long new question stand on its own', () => {
    const chat = [buyer('退款几天到'), seller('一般三天'), buyer('另外想问下你们走什么快递的')];
    expect(first(...chat)?.phrase.id).toBe('courier');
  });

  test('greets a new buyer who only says hello, and does so before anything else', () => {
    const ranked = rank(index, { turns: [robot('自动回复'), buyer('在吗亲')] });
    expect(ranked.slice(0, 2).map(({ phrase: { purpose } }) => purpose)).toEqual(['greeting', 'greeting']);
    expect(ranked[0]?.reason).toEqual({ kind: 'greeting' });
  });

  test('greets a new buyer who only sends a picture', () => {
    expect(first(picture())?.reason).toEqual({ kind: 'greeting' });
  });

  test('answers the question of a new buyer who says hello and asks', () => {
    expect(first(buyer('你好'), buyer('能开票吗'))?.phrase.id).toBe('invoice');
  });

  test('does not greet a buyer who has been served', () => {
    expect(ids([buyer('在吗'), seller('在的'), buyer('退款几天到')], 3)).not.toContain('hello');
  });

  test('answers a thanks or an okay with what is for that', () => {
    for (const words of ['谢谢啦', '好的 谢谢', 'ok', '嗯嗯', '拜拜'])
      expect(first(buyer('能开票吗'), seller('可以的，稍后发您'), buyer(words))?.reason, words).toEqual({
        kind: 'ack',
      });
  });

  test('takes a yes to the agent’s own question as an answer, not as a goodbye', () => {
    const chat = [buyer('退款几天到'), seller('是昨天那一单吗？'), buyer('是的')];
    expect(first(...chat)).toMatchObject({ phrase: { id: 'refund' } });
  });

  test('tops up with what is safe to say when nothing fits, and says so', () => {
    const ranked = rank(index, { turns: [buyer('麒麟饕餮')] });
    expect(ranked).toHaveLength(5);
    expect(ranked.slice(0, 2).map(({ phrase: { id } }) => id)).toEqual(['hold', 'order']);
    expect(ranked[0]?.reason).toEqual({ kind: 'general' });
  });

  test('ranks phrases of the buyer’s language before all others', () => {
    const english = rank(index, { turns: [buyer('when do you ship')] }, shop.length).map(
      ({ phrase: p }) => p.lang,
    );
    expect(english.slice(0, 2)).toEqual(['en', 'en']);
    const chinese = rank(index, { turns: [buyer('什么时候发货 ship')] }, shop.length).map(
      ({ phrase: p }) => p.lang,
    );
    expect(chinese.slice(-2)).toEqual(['en', 'en']);
  });

  test('takes a lone Latin word in a Chinese chat for Chinese', () => {
    expect(first(buyer('这件有大码吗'), seller('有的'), buyer('XL'))?.phrase.lang).toBe('zh-CN');
  });

  test('understands an English question made of everyday words only', () => {
    expect(first(buyer('do you have this in xl'))?.phrase.id).toBe('size-en');
  });

  test('does not offer first what the seller has just said', () => {
    const chat = [buyer('多久发货'), seller('下午四点前付款的，当天寄出。'), buyer('到底多久发货')];
    expect(ids(chat)[0]).not.toBe('dispatch');
    expect(ids(chat.slice(0, 1))[0]).toBe('dispatch');
  });

  test('recognises a sent phrase although its blanks were filled', () => {
    const chat = [buyer('你好'), seller('小美您好，欢迎光临小店'), buyer('你好')];
    expect(ids(chat)[0]).not.toBe('hello');
  });

  test('leaves hidden phrases out', () => {
    const hidden = buildIndex(shop.map((one) => ({ ...one, hidden: one.id === 'dispatch' })));
    const found = rank(hidden, { turns: [buyer('多久发货')] }, shop.length);
    expect(found).toHaveLength(shop.length - 1);
    expect(found.map(({ phrase: { id } }) => id)).not.toContain('dispatch');
  });

  test('works with a library that is empty, and with a chat in which nobody has written', () => {
    expect(rank(buildIndex([]), { turns: [buyer('你好')] })).toEqual([]);
    expect(rank(index, { turns: [] })).toHaveLength(5);
  });

  test('finds a phrase that has no example by its own words', () => {
    const bare = buildIndex([...shop, phrase({ id: 'wash', title: '洗涤说明', text: '冷水手洗，平铺晾干' })]);
    expect(rank(bare, { turns: [buyer('能不能手洗')] })[0]?.phrase.id).toBe('wash');
  });

  test('keeps scores between 0 and 1', () => {
    for (const { score } of rank(index, { turns: [buyer('多久发货')] }, shop.length)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

const turn: fc.Arbitrary<SpokenTurn> = fc.record({
  side: fc.constantFrom('buyer' as const, 'seller' as const, 'robot' as const, 'system' as const),
  kind: fc.constantFrom('text' as const, 'image' as const, 'card' as const),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('你好', '谢谢', '多久发货', '[数字x]天', 'ok', '{buyer}', '订单号:123456789012'),
  ),
});

describe('rank, whatever is written', () => {
  test('gives exactly as many different phrases as asked for, the same ones each time', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (turns, limit) => {
        const ranked = rank(index, { turns }, limit);
        expect(ranked).toHaveLength(Math.min(limit, shop.length));
        expect(new Set(ranked.map(({ phrase: { id } }) => id)).size).toBe(ranked.length);
        expect(rank(index, { turns }, limit)).toEqual(ranked);
      }),
    );
  });

  test('builds an index of any library twice alike', () => {
    const library = fc.array(
      fc.record({
        title: fc.string({ unit: 'binary' }),
        asks: fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(library, fc.string({ unit: 'binary' }), (parts, text) => {
        const phrases = parts.map((part, at) => phrase({ id: String(at), ...part }));
        const order = () =>
          rank(buildIndex(phrases), { turns: [buyer(text)] }).map(({ phrase: { id } }) => id);
        expect(order()).toEqual(order());
        expect(order()).toHaveLength(Math.min(5, phrases.length));
      }),
      { numRuns: 50 },
    );
  });
});
