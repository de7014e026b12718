import { describe, expect, test } from 'vitest';
import { openIndex, openPacked } from '../../../lib/core/matching/open-index.ts';
import { packPhrases } from '../../../lib/core/matching/packed-phrases.ts';
import { buildLayer } from '../../../lib/core/matching/phrase-index.ts';
import { rank } from '../../../lib/core/matching/rank.ts';
import { buyer, phrase, shop } from './fixtures.ts';

const main = buildLayer(shop);
const tags = phrase({ id: 'tags', title: '吊牌剪了能退吗', text: '吊牌在才能退', asks: ['吊牌剪掉了咋办'] });
const ask = (index: Parameters<typeof rank>[0], text: string) =>
  rank(index, { turns: [buyer(text)] }).map(({ phrase: { id } }) => id);

describe('an index that was made before', () => {
  test('gives what a new one gives when nothing has changed', () => {
    const before = openIndex(main, shop);
    expect(before.late.bias).toHaveLength(0);
    expect(before.gone).toBe(0);
    expect(ask(before, '多久能发货')[0]).toBe('dispatch');
  });

  test('finds a phrase that came since at once', () => {
    expect(ask(openIndex(main, [...shop, tags]), '亲，吊牌剪了咋办呀')[0]).toBe('tags');
    expect(ask(openIndex(main, [...shop, tags]), '多久能发货')[0]).toBe('dispatch');
  });

  test('finds a changed phrase by its new words, and not by its old ones', () => {
    const changed = shop.map((one) =>
      one.id === 'courier' ? { ...tags, id: 'courier', updatedAt: 1 } : one,
    );
    const index = openIndex(main, changed);
    expect(index.gone).toBe(1);
    expect(ask(index, '吊牌剪了咋办')[0]).toBe('courier');
    expect(ask(index, '可以指定顺丰吗')[0]).not.toBe('courier');
  });

  test('no longer offers a phrase that is gone or hidden', () => {
    const left = shop.filter(({ id }) => id !== 'dispatch');
    const hidden = shop.map((one) => ({ ...one, hidden: one.id === 'dispatch' }));
    for (const phrases of [left, hidden]) {
      const index = openIndex(main, phrases);
      expect(index.gone).toBe(1);
      expect(rank(index, { turns: [buyer('多久能发货')] }, 50).map(({ phrase: { id } }) => id)).not.toContain(
        'dispatch',
      );
    }
  });

  test('says how far it is while it is made', () => {
    const heard: number[] = [];
    buildLayer(shop, (done) => heard.push(done));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every((done, at) => done >= 0 && done <= 1 && done >= (heard[at - 1] ?? 0))).toBe(true);
  });

  test('is plain data, which a worker can send and a database keep', () => {
    const copy = structuredClone(main);
    expect(ask(openIndex(copy, shop), '多久能发货')).toEqual(ask(openIndex(main, shop), '多久能发货'));
  });
});

describe('packed phrases', () => {
  const packed = packPhrases(shop);

  test('rank as the phrases themselves do', () => {
    const index = openPacked(main, packed, new Map());
    for (const question of ['多久能发货', '可以指定顺丰吗', '你好', '退款'])
      expect(ask(index, question)).toEqual(ask(openIndex(main, shop), question));
  });

  test('are read one by one, and the same place always gives the same object', () => {
    const index = openPacked(main, packed, new Map());
    const at = index.positionOf('courier') as number;
    expect(index.phraseAt(at)).toEqual(shop.find(({ id }) => id === 'courier'));
    expect(index.phraseAt(at)).toBe(index.phraseAt(at));
  });

  test('take up what has changed since, and leave out what has gone', () => {
    const changes = new Map([
      ['tags', tags],
      ['courier', undefined],
    ]);
    const index = openPacked(main, packed, changes);
    expect(ask(index, '吊牌剪了咋办')[0]).toBe('tags');
    expect(
      rank(index, { turns: [buyer('可以指定顺丰吗')] }, 50).map(({ phrase: { id } }) => id),
    ).not.toContain('courier');
  });
});
