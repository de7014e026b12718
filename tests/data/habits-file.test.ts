import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Habit } from '../../lib/core/matching/habits.ts';
import { readHabits } from '../../lib/core/matching/read-habits.ts';
import { database } from '../../lib/data/database.ts';
import { exportHabits, listHabits, putBackHabits, saveHabits, takeHabits } from '../../lib/data/habits.ts';

const NOW = 1_000_000;

const habit = (phrase: string, at: number): Habit => ({
  ...{ phrase, at, usedAt: at, uses: 2, passed: 1, edits: 0 },
  hashes: Uint32Array.from([1, 0xffff_ffff]),
  weights: Float32Array.from([0.5, -0.25]),
});

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('what was learned, as a file', () => {
  test('comes back as it was on another computer', async () => {
    const habits = [habit('own/en/a', 10), habit('own/en/b', 20)];
    await saveHabits(habits);
    const file = await exportHabits();
    await database.habits.clear();
    const read = readHabits(file, NOW);
    expect(read).toEqual({ habits, broken: 0 });
    expect((await takeHabits(read?.habits ?? [])).taken).toBe(2);
    expect([...(await listHabits()).values()]).toEqual(habits);
  });

  test('does not undo what was learned here since; and is taken back as a whole', async () => {
    const here = [habit('a', 50), habit('b', 10)];
    await saveHabits(here);
    const { taken, before } = await takeHabits([habit('a', 40), habit('b', 40), habit('c', 40)]);
    expect(taken).toBe(2);
    expect((await listHabits()).get('a')?.at).toBe(50);
    expect((await listHabits()).get('b')?.at).toBe(40);
    await putBackHabits(before);
    expect([...(await listHabits()).values()]).toEqual(here);
  });

  test('is read without its broken entries, and they are counted', () => {
    const fine = { ...habit('a', 10), hashes: [1], weights: [0.5] };
    const broken = [
      { ...fine, weights: [0.5, 1] },
      { ...fine, hashes: [-1] },
      { ...fine, hashes: [2 ** 32] },
      { ...fine, weights: [1e9] },
      { ...fine, phrase: '' },
      { ...fine, uses: -1 },
      { ...fine, at: 'now' },
      null,
    ];
    const file = JSON.stringify({ format: 'qinda-habits', version: 1, habits: [fine, ...broken] });
    expect(readHabits(file, NOW)).toMatchObject({ habits: [{ phrase: 'a' }], broken: broken.length });
  });

  test('from a clock that was ahead fades from now on', () => {
    const ahead = { ...habit('a', NOW * 9), hashes: [1], weights: [0.5] };
    const file = JSON.stringify({ format: 'qinda-habits', version: 1, habits: [ahead] });
    expect(readHabits(file, NOW)?.habits[0]).toMatchObject({ at: NOW, usedAt: NOW });
  });

  test('is refused when it is anything else, whatever it is', () => {
    for (const text of ['', '{', '[]', '{"format":"qinda-library","version":1,"phrases":[]}'])
      expect(readHabits(text, NOW)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readHabits(text, NOW)).toBeNull();
      }),
    );
  });
});
