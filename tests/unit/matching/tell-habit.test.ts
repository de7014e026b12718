import { describe, expect, test } from 'vitest';
import { isConfident } from '../../../lib/core/matching/confidence.ts';
import { type Habit, indexHabits } from '../../../lib/core/matching/habits.ts';
import { buildIndex } from '../../../lib/core/matching/open-index.ts';
import { rank } from '../../../lib/core/matching/rank.ts';
import { teach } from '../../../lib/core/matching/teach.ts';
import { tellHabits } from '../../../lib/core/matching/tell-habit.ts';
import { buyer, shop } from './fixtures.ts';

const index = buildIndex(shop);
const DAY = 24 * 3_600_000;
/** No phrase of the shop has a word of it. */
const QUESTION = [buyer('吊牌剪了咋办')];

function learn(times: number, how: 'picked' | 'rewritten' = 'picked'): Map<string, Habit> {
  const habits = new Map<string, Habit>();
  for (let time = 0; time < times; time++)
    for (const habit of teach(index, habits, { turns: QUESTION, phrase: 'refund', how }, 0))
      habits.set(habit.phrase, habit);
  return habits;
}

function suggest(habits: Map<string, Habit>, turns = QUESTION, now = 0) {
  const found = rank(index, { turns, habits: indexHabits(habits, index, now) });
  return tellHabits(found, index, habits, turns, now);
}

const reasonOf = (found: ReturnType<typeof suggest>, id = 'refund') =>
  found.find(({ phrase }) => phrase.id === id)?.reason;

describe('"you often use it for such questions" is said', () => {
  test('of a phrase that was picked for such a question twice and more, and it counts as a good one', () => {
    const found = suggest(learn(3));
    expect(found[0]?.phrase.id).toBe('refund');
    expect(reasonOf(found)).toEqual({ kind: 'habit' });
    expect(isConfident(found)).toBe(true);
    expect(reasonOf(suggest(learn(3), [buyer('吊牌被我剪了，咋办呀')]))).toEqual({ kind: 'habit' });
  });

  test('not after a single pick, nor of a phrase that was rewritten each time', () => {
    expect(reasonOf(suggest(learn(1)))).not.toEqual({ kind: 'habit' });
    expect(reasonOf(suggest(learn(3, 'rewritten')))).not.toEqual({ kind: 'habit' });
  });

  test('not of other questions, where its words are the reason', () => {
    expect(reasonOf(suggest(learn(3), [buyer('退款几天到账')]))?.kind).toMatch(/ask|words/);
    for (const { reason } of suggest(learn(3), [buyer('有没有红色的')]))
      expect(reason.kind).not.toBe('habit');
  });

  test('not once the habit has faded', () => {
    expect(reasonOf(suggest(learn(3), QUESTION, 300 * DAY))).not.toEqual({ kind: 'habit' });
  });
});
