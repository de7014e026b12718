import { describe, expect, test } from 'vitest';
import type { SpokenTurn } from '../../../lib/core/chat/turn.ts';
import { isConfident } from '../../../lib/core/matching/confidence.ts';
import { type Habit, indexHabits } from '../../../lib/core/matching/habits.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { teach } from '../../../lib/core/matching/teach.ts';
import { tellHabits } from '../../../lib/core/matching/tell-habit.ts';
import type { BuyerReading } from '../../../lib/core/reading/reading.ts';
import { hot } from '../tactics/readings.ts';
import { buyer, phrase, shop } from './fixtures.ts';

const sells = phrase({ id: 'sells', title: '最后几件', text: '今天下单还赶得上', occasion: 'closing-3' });
const index = buildIndex([...shop, sells]);
const turns = [buyer('退款几天到')];

/** Offers of an agent who picked the selling phrase for this question again and again. */
function offers(asked: SpokenTurn[], reading: BuyerReading | null, limit?: number) {
  const habits = new Map<string, Habit>();
  for (let i = 0; i < 12; i++)
    for (const habit of teach(index, habits, { turns: asked, phrase: 'sells', how: 'picked' }, 0))
      habits.set(habit.phrase, habit);
  const found = rank(index, { turns: asked, reading, habits: indexHabits(habits, index, 0) }, limit);
  return tellHabits(found, index, habits, asked, 0);
}

describe('to an upset buyer', () => {
  test('nothing that sells is offered, however often it was picked for such a question', () => {
    expect(offers(turns, null)[0]?.phrase.id).toBe('sells');
    const all = offers(turns, hot(), shop.length + 1).map(({ phrase: { id } }) => id);
    expect(all).toHaveLength(shop.length);
    expect(all).not.toContain('sells');
  });

  test('the phrase that answers stands first instead, with its reason, and is no stopgap', () => {
    const found = offers(turns, hot());
    expect(found[0]?.phrase.id).toBe('refund');
    expect(found[0]?.reason.kind).not.toBe('general');
    expect(isConfident(found)).toBe(true);
    expect(found[0]?.score).toBeLessThanOrEqual(1);
  });

  test('a question that only what sells was picked for has no good phrase', () => {
    const strange = [buyer('吊牌剪了咋办')];
    expect(isConfident(offers(strange, null))).toBe(true);
    expect(isConfident(offers(strange, hot()))).toBe(false);
  });
});
