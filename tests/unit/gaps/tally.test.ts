import { describe, expect, test } from 'vitest';
import { type Answered, addToTallies, findWorn, type Tally } from '../../../lib/core/gaps/tally.ts';

function count(answers: Answered[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  answers.forEach((answered, at) => {
    for (const tally of addToTallies(tallies, answered, at)) tallies.set(tally.phrase, tally);
  });
  return tallies;
}

const shown = ['a', 'b', 'c'];
const used = (phrase: string, edited = false, searched = false) => ({ phrase, edited, searched });
const phrases = ['a', 'b', 'c', 'd'].map((key) => ({ key, hidden: key === 'd' }));
const never = () => false;
const keysOf = (rows: { phrase: { key: string } }[]) => rows.map(({ phrase }) => phrase.key);

describe('what becomes of phrases on offer', () => {
  test('is counted: used, changed, searched for, passed over', () => {
    const tallies = count([
      { shown, used: used('a') },
      { shown, used: used('a', true) },
      { shown, used: used('z', false, true) },
      { shown, used: null },
    ]);
    expect(tallies.get('a')).toMatchObject({ used: 2, edited: 1, skipped: 2, searched: 0, at: 3 });
    expect(tallies.get('b')).toMatchObject({ used: 0, skipped: 4 });
    expect(tallies.get('z')).toMatchObject({ used: 1, searched: 1, skipped: 0 });
  });

  test('shows which ones are changed nearly each time, and which are never taken', () => {
    const tallies = count([
      ...Array.from({ length: 4 }, () => ({ shown, used: used('a', true) })),
      { shown, used: used('a') },
    ]);
    const worn = findWorn(phrases, tallies, never);
    expect(keysOf(worn.edited)).toEqual(['a']);
    expect(keysOf(worn.skipped)).toEqual(['b', 'c']);
  });

  test('says nothing of a phrase after a few questions', () => {
    const tallies = count(Array.from({ length: 2 }, () => ({ shown, used: used('a', true) })));
    expect(findWorn(phrases, tallies, never)).toMatchObject({ edited: [], skipped: [] });
  });

  test('calls unused what was neither used now nor before; hidden ones are left out', () => {
    const tallies = count([{ shown, used: used('a') }]);
    const worn = findWorn(phrases, tallies, ({ key }) => key === 'b');
    expect(worn.unused.map(({ key }) => key)).toEqual(['c']);
  });
});
