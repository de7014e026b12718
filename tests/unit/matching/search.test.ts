import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import pairs from '../../../assets/characters/traditional.json';
import type { Habit } from '../../../lib/core/matching/habits.ts';
import { buildIndex } from '../../../lib/core/matching/open-index.ts';
import { createSearch } from '../../../lib/core/matching/search.ts';
import type { SearchablePhrase } from '../../../lib/core/matching/search-field.ts';
import { knowTraditional } from '../../../lib/core/matching/simplify.ts';
import { teach } from '../../../lib/core/matching/teach.ts';
import { usesLeft } from '../../../lib/core/matching/uses-left.ts';
import { buyer, phrase, shop } from './fixtures.ts';

const initials: Record<string, string> = {
  dispatch: 'smshfh',
  refund: 'tkdz',
  invoice: 'kfp',
  courier: 'ynjkd',
};
const codes: Record<string, string> = { refund: 'tk', size: 'cm', 'ship-en': 'ship' };
const library: SearchablePhrase[] = shop.map((one) => ({
  ...one,
  shortcut: codes[one.id] ?? '',
  initials: initials[one.id] ?? '',
}));
const search = createSearch(library);
const again = {
  ...phrase({ id: 'again', title: '重新发货 2 次' }),
  ...{ initials: 'cxfh2c', sounds: 'chong/zhong xin fa huo 2 ci' },
};
const ids = (query: string, limit?: number) => search(query, limit).map(({ phrase: { id } }) => id);

describe('createSearch', () => {
  test('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' \t')).toEqual([]);
  });

  test('puts the exact code before all else', () => {
    const clash = createSearch([{ ...phrase({ id: 'a', title: 'tk' }), initials: 'tk' }, ...library]);
    expect(clash('TK')[0]?.phrase.id).toBe('refund');
  });

  test('finds by the beginning of the pinyin initials', () => {
    expect(ids('smsh')[0]).toBe('dispatch');
    expect(ids('KFP')[0]).toBe('invoice');
  });

  test.each([
    ['zhongxin', 'another way to read a character'],
    ['chongxin', 'the way it is read here'],
    ['cxfah', 'first letters and full pinyin, mixed'],
    ['chxfh', 'a first sound of two letters'],
    ['chongxinfa', 'the beginning'],
    ['chongxinf', 'a half typed character'],
    ['xinfahuo', 'the middle'],
    ['cxfh 2', 'with a number'],
  ])('finds by pinyin: %s (%s)', (query) => {
    expect(createSearch([...library, again])(query)[0]?.phrase.id).toBe('again');
  });

  test.each([
    ["chong'xin", 'as it stands in the box while an input method composes'],
    ["chong'x", 'half composed'],
    ['cxfh2', 'a digit right behind the letters'],
    ['重新fh', 'characters and letters'],
    ['重xin', 'a character, and the next by its sound'],
    ['重新!!', 'signs behind it'],
    ['ｃｘｆｈ', 'wide letters'],
  ])('finds what is being typed: %s (%s)', (query) => {
    expect(createSearch([...library, again])(query)[0]?.phrase.id).toBe('again');
  });

  test('finds ü typed as v or as itself, and a number before its character', () => {
    const green = {
      ...phrase({ id: 'green', title: '绿色 7 天' }),
      initials: 'ls7t',
      sounds: 'lv se 7 tian',
    };
    for (const query of ['lvse', 'lüse', '7tian', '7t'])
      expect(createSearch([...library, green])(query)[0]?.phrase.id).toBe('green');
  });

  test('puts what is used most first, where the words tell no difference', () => {
    const twins = ['a', 'b', 'c'].map((id) => ({ ...phrase({ id, title: '木头' }), initials: '' }));
    const used = createSearch(twins, ({ id }) => (id === 'b' ? 3 : 0));
    expect(used('木头').map(({ phrase: { id } }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('of phrases that fit alike, puts the one first that is used more, and of these the one used later', () => {
    const twins = ['never', 'once', 'twice', 'later'].map((id) => ({
      ...phrase({ id, title: '木头' }),
      initials: '',
    }));
    const DAY = 24 * 3_600_000;
    const index = buildIndex(twins);
    const habits = new Map<string, Habit>();
    const use = (id: string, at: number) => {
      for (const habit of teach(index, habits, { turns: [buyer('木头')], phrase: id, how: 'picked' }, at))
        habits.set(habit.phrase, habit);
    };
    use('once', 0);
    use('twice', 0);
    use('twice', 0);
    use('later', 30 * DAY);
    const found = createSearch(twins, ({ id }) => usesLeft(habits.get(id), 31 * DAY))('木头');
    expect(found.map(({ phrase: { id } }) => id)).toEqual(['twice', 'later', 'once', 'never']);
  });

  test('finds words in title, tags, examples and text, in this order', () => {
    const places = [
      phrase({ id: 'text', title: '一', text: '含有木头' }),
      phrase({ id: 'ask', title: '二', asks: ['是木头吗'] }),
      phrase({ id: 'tag', title: '三', tags: ['木头'] }),
      phrase({ id: 'title', title: '这是木头' }),
    ].map((one) => ({ ...one, initials: '' }));
    const found = createSearch(places)('木头');
    expect(found.map(({ phrase: { id } }) => id)).toEqual(['title', 'tag', 'ask', 'text']);
  });

  test('a character and the sound of the next mean one word, not two', () => {
    const merged = {
      ...phrase({ id: 'merged', title: '合并发货', asks: ['合单能退一份运费吗'] }),
      initials: 'hbfh',
    };
    const back = { ...phrase({ id: 'back', title: '退货地址' }), initials: 'thdz' };
    const found = createSearch([
      { ...merged, sounds: 'he bing fa huo' },
      { ...back, sounds: 'tui huo di zhi' },
    ])('退huo');
    expect(found.map(({ phrase: { id } }) => id)).toEqual(['back', 'merged']);
  });

  test('asks for every word of a query, also of mixed script', () => {
    expect(ids('退款 三天')).toEqual(['refund']);
    expect(ids('退款dz')[0]).toBe('refund');
  });

  test('finds English in any case and width', () => {
    expect(ids('WHICH size')[0]).toBe('size-en');
    expect(ids('ｓｈｉｐ')[0]).toBe('ship-en');
  });

  describe('traditional and simplified characters', () => {
    beforeAll(() => knowTraditional(pairs));
    const hongKong = {
      ...phrase({ id: 'hk', title: '順豐運費', text: '運費由買家承擔', tags: ['郵費'] }),
      initials: 'sfyf',
    };
    const both = (query: string) =>
      createSearch([...library, hongKong])(query).map(({ phrase: { id } }) => id);

    test.each([
      ['什麼時候發貨', 'dispatch'],
      ['顺丰运费', 'hk'],
      ['順豐運費', 'hk'],
      ['买家承担', 'hk'],
      ['邮费', 'hk'],
      ['順丰 邮費', 'hk'],
    ])('find each other: %s', (query, id) => {
      expect(both(query)[0]).toBe(id);
    });

    test('find each other also with a typo', () => {
      expect(both('什麼時侯發貨')).toContain('dispatch');
      expect(both('顺丰远费')).toContain('hk');
    });
  });

  test('forgives a typo', () => {
    expect(ids('什么时侯发货')).toContain('dispatch');
    expect(ids('parcle')).toContain('ship-en');
  });

  test('leaves hidden phrases out', () => {
    const hidden = createSearch(library.map((one) => ({ ...one, hidden: one.id === 'refund' })));
    expect(hidden('tk').map(({ phrase: { id } }) => id)).not.toContain('refund');
  });

  test('never fails, repeats itself or exceeds the limit, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('退', 'sms', '发货 快', '(', '\\', "'=!"),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 8 }), (query, limit) => {
        const found = ids(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        expect(ids(query, limit)).toEqual(found);
      }),
    );
  });
});
