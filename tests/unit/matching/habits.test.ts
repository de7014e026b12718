import { describe, expect, test } from 'vitest';
import { type Habit, indexHabits } from '../../../lib/core/matching/habits.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { type Lesson, teach } from '../../../lib/core/matching/teach.ts';
import { buyer, shop } from './fixtures.ts';

const index = buildIndex(shop);
const DAY = 24 * 60 * 60 * 1000;
/** No phrase of the shop has a word of it. */
const QUESTION = [buyer('吊牌剪了咋办')];

function learn(lessons: Omit<Lesson, 'turns'>[], now = 0): Map<string, Habit> {
  const habits = new Map<string, Habit>();
  for (const lesson of lessons)
    for (const habit of teach(index, habits, { turns: QUESTION, ...lesson }, now))
      habits.set(habit.phrase, habit);
  return habits;
}

const offered = (habits: Map<string, Habit>, turns = QUESTION, now = 0) =>
  rank(index, { turns, habits: indexHabits(habits, index, now) }).map(({ phrase }) => phrase.id);

const pick = (phrase: string): Omit<Lesson, 'turns'> => ({ phrase, how: 'picked' });

describe('habits', () => {
  test('put a phrase first that was picked for such a question, however it is asked next time', () => {
    expect(offered(learn([]))).not.toContain('refund');
    const habits = learn([pick('refund'), pick('refund')]);
    expect(offered(habits)[0]).toBe('refund');
    expect(offered(habits, [buyer('吊牌已经剪了，咋办呀')])[0]).toBe('refund');
  });

  test('leave other questions alone', () => {
    const habits = learn([pick('refund'), pick('refund')]);
    expect(offered(habits, [buyer('多久能发货')])[0]).toBe('dispatch');
  });

  test('follow the agent who changes his mind', () => {
    const before = learn([pick('refund'), pick('refund')]);
    for (let i = 0; i < 4; i++)
      for (const habit of teach(index, before, { turns: QUESTION, ...pick('size') }, 0))
        before.set(habit.phrase, habit);
    expect(offered(before)[0]).toBe('size');
    expect(before.get('refund')?.passed).toBeGreaterThan(1);
  });

  test('speak less for a phrase that was rewritten or passed over', () => {
    const picked = learn([pick('refund')]);
    const rewritten = learn([pick('refund'), { phrase: 'refund', how: 'rewritten' }]);
    const skipped = learn([pick('refund'), { phrase: null, how: 'skipped' }]);
    const scoreOf = (habits: Map<string, Habit>) =>
      rank(index, { turns: QUESTION, habits: indexHabits(habits, index, 0) }, 20).find(
        ({ phrase }) => phrase.id === 'refund',
      )?.score ?? 0;
    expect(scoreOf(rewritten)).toBeLessThan(scoreOf(picked));
    expect(scoreOf(skipped)).toBeLessThan(scoreOf(picked));
    expect(rewritten.get('refund')?.edits).toBe(1);
  });

  test('fade: half is left after sixty days', () => {
    const first = learn([pick('refund')]).get('refund') as Habit;
    const [later] = teach(
      index,
      new Map([['refund', first]]),
      { turns: [buyer('几天到账')], ...pick('refund') },
      60 * DAY,
    );
    expect(later?.uses).toBeCloseTo(1.5);
    const strange = first.hashes[0] as number;
    const at = (later as Habit).hashes.indexOf(strange);
    expect((later as Habit).weights[at]).toBeCloseTo((first.weights[0] as number) / 2, 2);
  });

  test('keep numbers only: no word of the buyer, nor a shape of it', () => {
    for (const habit of learn([pick('refund')]).values()) {
      const { phrase, ...rest } = habit;
      expect(index.positionOf(phrase)).toBeDefined();
      for (const value of Object.values(rest))
        expect(typeof value === 'number' || ArrayBuffer.isView(value)).toBe(true);
    }
  });

  test('learn nothing of a phrase that is not there', () => {
    expect(teach(index, new Map(), { turns: QUESTION, ...pick('gone') }, 0)).toEqual([]);
  });
});
