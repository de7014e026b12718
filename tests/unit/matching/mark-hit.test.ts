import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import pairs from '../../../assets/characters/traditional.json';
import { type Marked, markHit } from '../../../lib/core/matching/mark-hit.ts';
import { createSearch } from '../../../lib/core/matching/search.ts';
import { knowTraditional } from '../../../lib/core/matching/simplify.ts';
import { phrase, shop } from './fixtures.ts';

const library = [
  {
    ...phrase({
      id: 'again',
      title: '请重新发货',
      text: '亲，非常抱歉给您添麻烦了，仓库今天下午就给您重新发货',
      shortcut: 'cf',
      tags: ['补寄'],
      asks: ['少了一件怎么办', 'Resend please'],
      variants: ['我们马上补发一份'],
    }),
    initials: 'qcxfh',
    sounds: 'qing chong/zhong xin fa huo\nbu ji\n',
  },
  ...shop.map((one) => ({ ...one, initials: '', sounds: '' })),
];
const [again] = library as [(typeof library)[number]];

/** The marked pieces of a text. */
const pieces = ({ text, ranges }: Marked) => ranges.map(([from, to]) => text.slice(from, to));
const hit = (query: string, shown = again.text) => markHit(again, shown, query);

describe('a result of typed search shows why it was found:', () => {
  test('by words of the title, in any width and case', () => {
    expect(pieces(hit('发货').title)).toEqual(['发货']);
    expect(pieces(hit('新 发').title)).toEqual(['新发']);
  });

  test('by words of the title, in traditional characters or simplified ones', () => {
    knowTraditional(pairs);
    expect(pieces(hit('發貨').title)).toEqual(['发货']);
  });

  test.each([
    ['cxfh', '重新发货'],
    ['zhongxin', '重新'],
    ["chong'xin", '重新'],
    ['请fh', '请', '发货'],
  ])('by the sound of the title: %s', (query, ...marked) => {
    expect(pieces(hit(query).title)).toEqual(marked);
  });

  test('by the code', () => {
    expect(pieces(hit('CF').shortcut)).toEqual(['cf']);
  });

  test('by the text, from a little before the place on when that is far in', () => {
    const { text } = hit('仓库');
    expect(pieces(text)).toEqual(['仓库']);
    expect(hit('抱歉').text.text.startsWith('亲')).toBe(true);
    const far = hit('下午').text;
    expect(far.text.startsWith('…')).toBe(true);
    expect(pieces(far)).toEqual(['下午']);
  });

  test('by the text as it stands there, its blanks filled', () => {
    expect(pieces(hit('Anna', '亲爱的 Anna，马上重发').text)).toEqual(['Anna']);
  });

  test.each([
    ['补寄', 'tag', '补寄'],
    ['少了', 'ask', '少了'],
    ['RESEND', 'ask', 'Resend'],
    ['一份', 'variant', '一份'],
  ] as const)('by what is not shown otherwise: %s (%s)', (query, where, marked) => {
    const { elsewhere } = hit(query);
    expect(elsewhere?.where).toBe(where);
    expect(elsewhere && pieces(elsewhere)).toEqual([marked]);
  });

  test('by the sound of a tag', () => {
    const { title, elsewhere } = hit('buji');
    expect(pieces(title)).toEqual([]);
    expect(elsewhere?.where).toBe('tag');
    expect(elsewhere && pieces(elsewhere)).toEqual(['补寄']);
  });

  test.each([
    ['congxin', '重新', 'who says c for ch'],
    ['xinfahou', '新发货', 'two letters in the wrong order'],
    ['chongxinfuhuo', '重新', '货', 'what is right of it'],
  ])('by what it sounds like: %s', (query, ...marked) => {
    expect(pieces(hit(query).title)).toEqual(marked.slice(0, -1));
  });

  test('says nothing of a tag when what is shown tells it already', () => {
    expect(hit('发货').elsewhere).toBeNull();
  });

  test('by the pieces that a query with a typo shares with it', () => {
    expect(pieces(hit('重辛发货').title)).toEqual(['重', '发货']);
    const { elsewhere } = hit('resent please');
    expect(elsewhere?.where).toBe('ask');
  });

  test('wide letters in a title keep their places', () => {
    const wide = { ...phrase({ id: 'w', title: 'ＶＩＰ ㎏ 会员' }), initials: '' };
    expect(pieces(markHit(wide, '', 'vip').title)).toEqual(['ＶＩＰ']);
    expect(pieces(markHit(wide, '', '会员').title)).toEqual(['会员']);
  });

  test('whatever is typed: marks lie inside their text, in order, none over another', () => {
    const part = fc.constantFrom('发货', 'cx', '重', ' ', "'", '㎏', '😀', 'Ｒ', 're', '{', '少了');
    const typed = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 6 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, fc.string({ unit: 'grapheme' }), (query, shown) => {
        const { title, shortcut, text, elsewhere } = hit(query, shown);
        for (const { text: whole, ranges } of [title, shortcut, text, ...(elsewhere ? [elsewhere] : [])]) {
          let end = 0;
          for (const [from, to] of ranges) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(whole.length);
            end = to;
          }
        }
      }),
    );
  });

  test('each result for a whole word says why', () => {
    const search = createSearch(library);
    for (const query of ['发货', 'cxfh', 'cf', '补寄', '退款', 'size'])
      for (const { phrase: found } of search(query)) {
        const { title, shortcut, text, elsewhere } = markHit(found, found.text, query);
        expect([title, shortcut, text].some(({ ranges }) => ranges.length > 0) || elsewhere !== null).toBe(
          true,
        );
      }
  });
});
