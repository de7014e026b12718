import { beforeAll, describe, expect, test } from 'vitest';
import pairs from '../../../assets/characters/traditional.json';
import type { StoredPhrase } from '../../../lib/core/knowledge/stored-phrase.ts';
import {
  createFit,
  type DeskFilter,
  foldPhrase,
  isInGroup,
  noFilter,
} from '../../../lib/core/library/desk-filter.ts';
import { buildGroupTree } from '../../../lib/core/library/group-tree.ts';
import { knowTraditional } from '../../../lib/core/matching/simplify.ts';
import { findPlace } from '../../../lib/panel/desk/library/desk-list.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const stored = (id: string, given: Partial<StoredPhrase> = {}): StoredPhrase => ({
  ...samplePhrase({ id }),
  ...{ key: `own/zh-CN/${id}`, source: 'own', hidden: false, edited: false, initials: '', place: 0 },
  ...{ updatedAt: 1, ...given },
});

describe('what a filter leaves', () => {
  beforeAll(() => knowTraditional(pairs));

  const fits = (phrase: StoredPhrase, filter: Partial<DeskFilter>, used: string[] = []) =>
    createFit({ ...noFilter, ...filter }, '2026-11-22', (key) => used.includes(key))(
      phrase,
      foldPhrase(phrase),
    );
  const phrase = stored('a', { text: 'ＡＢＣ Courier 順豐', variants: ['by train'], doubts: ['D3'] });

  test.each<[string, Partial<DeskFilter>, boolean]>([
    ['each word stands somewhere, full-width or not, in other wordings too', { query: 'abc TRAIN' }, true],
    ['simplified characters are meant where traditional ones stand', { query: '顺丰' }, true],
    ['one word stands nowhere', { query: 'abc plane' }, false],
    ['a doubt that it answers', { doubt: 'D3' }, true],
    ['a doubt that it does not answer', { doubt: 'D4' }, false],
    ['it belongs anywhere', { stage: 'none' }, true],
    ['it belongs to no stage of its own', { stage: 'pre-sale' }, false],
    ['it is of another source', { source: 'Team' }, false],
    ['it was never used', { use: 'unused' }, true],
  ])('%s', (_, filter, is) => expect(fits(phrase, filter)).toBe(is));

  test('a phrase is expired from the day after its last one', () => {
    const expired = (validUntil: string) => fits(stored('a', { validUntil }), { state: 'expired' });
    expect(['2026-11-21', '2026-11-22'].map(expired)).toEqual([true, false]);
  });

  test('a group holds those below it, not those that begin like it', () => {
    expect(['After', 'After/Refund', 'Afterwards', ''].map((name) => isInGroup(name, 'After'))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(['', 'After'].map((name) => isInGroup(name, ''))).toEqual([true, false]);
  });
});

describe('the tree of groups', () => {
  test('counts with what is below, parents before children, in the order of the library', () => {
    const counts = new Map([
      ['b/x', 1],
      ['', 4],
      ['a', 2],
      ['b', 3],
      ['b/x/y', 5],
      ['/odd/', 1],
    ]);
    expect(buildGroupTree(counts).map(({ path, depth, count }) => [path, depth, count])).toEqual([
      ['b', 0, 9],
      ['b/x', 1, 6],
      ['b/x/y', 2, 5],
      ['', 0, 4],
      ['a', 0, 2],
      ['/odd/', 0, 1],
    ]);
  });
});

describe('where a phrase is put', () => {
  const phrases = ['a', 'b', 'c'].map((id, place) => stored(id, { place }));
  const other = stored('x', { source: 'Team', key: 'Team/zh-CN/x' });
  const held = [...phrases, other].map((phrase) => ({ phrase, words: '' }));
  const [a, b, c] = phrases as [StoredPhrase, StoredPhrase, StoredPhrase];
  const place = (moved: StoredPhrase[], target: StoredPhrase, after: boolean) =>
    findPlace(held, new Set(moved.map(({ key }) => key)), target, after);

  test('before or behind another one, at the end, several at once', () => {
    expect(place([c], a, false)).toBe(a.key);
    expect(place([a], b, true)).toBe(c.key);
    expect(place([a, b], c, true)).toBeNull();
  });

  test('not beside itself, nor in another library', () => {
    expect(place([a], a, true)).toBeUndefined();
    expect(place([a], other, true)).toBeUndefined();
  });
});
