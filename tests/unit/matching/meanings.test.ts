import { describe, expect, test } from 'vitest';
import { familiesOf } from '../../../lib/core/matching/learn-meanings.ts';
import { openIndex } from '../../../lib/core/matching/open-index.ts';
import { buildLayer } from '../../../lib/core/matching/phrase-index.ts';
import { rank } from '../../../lib/core/matching/rank.ts';
import { teachMeanings } from '../../../lib/core/matching/teach-meanings.ts';
import { buyer, phrase } from './fixtures.ts';

/** What everybody has: that these words are asked for each other. */
const packs = [
  phrase({
    id: 'p1',
    title: '催发货',
    asks: ['怎么还没寄出', '几时寄', '啥时候能寄出来', '发货了没', '还不发货'],
  }),
  phrase({
    id: 'p2',
    title: '开票',
    asks: ['能开发票吗', '要报销凭证', '报销用的票', '开张发票', '发票抬头'],
  }),
  phrase({ id: 'p3', title: '尺码', asks: ['穿多大', '偏大吗', '尺码准不准', '选多大码', '大小合适吗'] }),
];
/** The owner's own phrases have a question or two. */
const shop = [
  phrase({ id: 'ship', title: '发货', asks: ['还不发货'] }),
  phrase({ id: 'bill', title: '发票', asks: ['开张发票'] }),
  phrase({ id: 'size', title: '尺码', asks: ['选多大码'] }),
];
const families = familiesOf(packs);
const learn = (phrases = shop) => teachMeanings(phrases, families, null).learn?.() ?? null;
const meanings = learn();
const layer = { ...buildLayer(shop), meanings };
const best = (text: string, index = openIndex(layer, shop)) =>
  rank(index, { turns: [buyer(text)] }, 1)[0]?.phrase.id;

describe('meanings', () => {
  test('find a phrase by words that none of its texts holds, but others ask for the same', () => {
    expect(best('报销凭证')).toBe('bill');
    expect(best('几时寄')).toBe('ship');
  });

  test('find a phrase that came since in the same way', () => {
    const late = phrase({ id: 'late', title: '大小合适吗', asks: ['尺码准不准', '大小合适吗'] });
    const without = shop.filter(({ id }) => id !== 'size');
    expect(best('偏大吗', openIndex(layer, [...without, late]))).toBe('late');
  });

  test('are kept while the questions stay nearly the same, and learned anew when they do not', () => {
    const again = teachMeanings(shop.slice(1), families, meanings);
    expect(again.learn).toBeNull();
    expect(again.now?.places).toHaveLength(((meanings?.places.length ?? 0) / 3) * 2);
    const other = familiesOf(packs.map((one) => ({ ...one, asks: one.asks.map((ask) => `${ask}呀`) })));
    const anew = teachMeanings(shop, other, meanings);
    expect(anew.now?.table).toBe(meanings?.table);
    expect(anew.learn?.().table).not.toEqual(meanings?.table);
  });

  test('are not learned for a library of thousands, which differ by the names of goods', () => {
    const many = Array.from({ length: 2001 }, (_, at) => phrase({ id: `m${at}`, title: '杯子', text: '有' }));
    expect(teachMeanings(many, families, meanings)).toEqual({ now: null, learn: null });
  });

  test('are plain numbers, the same for the same questions', () => {
    const copy = structuredClone(layer);
    expect(copy.meanings).toEqual(learn());
    expect(best('几时寄', openIndex(copy, shop))).toBe('ship');
  });
});
