import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../lib/core/matching/search.ts';
import { phrase, shop } from './fixtures.ts';

const library = shop.map((one) => ({ ...one, initials: '' }));

describe('typed search finds what is not spelled as it is written:', () => {
  const parcel = {
    ...phrase({ id: 'parcel', title: '指定快递', tags: ['顺丰', '发票'], asks: ['能发圆通吗'] }),
    ...{ initials: 'zdkd', sounds: 'zhi ding kuai di\nshun feng\nfa piao\n' },
  };
  const back = {
    ...phrase({ id: 'back', title: '七天退货', tags: ['无理由'] }),
    ...{ initials: 'qtth', sounds: 'qi/7 tian tui huo\nwu li you\n' },
  };
  const shape = { ...phrase({ id: 'shape', title: '尺码表' }), initials: 'cmb', sounds: 'chi ma biao\n' };
  const found = (query: string) =>
    createSearch([...library, parcel, back, shape])(query).map(({ phrase: { id } }) => id);

  test.each([
    ['shunfeng', 'parcel', 'the sound of a tag'],
    ['sf', 'parcel', 'the first letters of a tag'],
    ['wuly', 'back', 'of a tag, mixed'],
    ['7tian', 'back', 'a digit for a numeral'],
    ['cima', 'shape', 'c for ch'],
    ['zidin', 'parcel', 'z for zh, n for ng'],
    ['sunfen', 'parcel', 'the same in a tag'],
    ['tiantuihou', 'back', 'two letters in the wrong order'],
    ['kuadi', 'parcel', 'a letter left out'],
    ['fapaio', 'parcel', 'two letters of a tag in the wrong order'],
    ['tuiguo', 'back', 'a wrong letter'],
    ['tian tuihou', 'back', 'a blank in between'],
  ])('%s finds %s (%s)', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('what sounds exactly so comes before what only sounds like it, the title before a tag', () => {
    const all = [
      { ...phrase({ id: 'loose', title: '早安' }), initials: 'za', sounds: 'zao an\n' },
      { ...phrase({ id: 'tag', title: '甲', tags: ['找安'] }), initials: 'j', sounds: 'jia\nzhao an\n' },
      { ...phrase({ id: 'title', title: '找安' }), initials: 'za', sounds: 'zhao an\n' },
    ];
    expect(createSearch(all)('zhaoan').map(({ phrase: { id } }) => id)).toEqual(['title', 'tag', 'loose']);
  });

  test('letters that mean nothing find nothing, and three letters are taken at their word', () => {
    expect(found('xqzvwk')).toEqual([]);
    expect(found('wqx')).toEqual([]);
  });
});
