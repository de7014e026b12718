import { describe, expect, it } from 'vitest';
import { badgeOf, shortTime, urgencyOf } from '../../../lib/core/timing/badge.ts';
import { listed, play, shows, T, turn } from './played-clock.ts';

describe('the badge', () => {
  it('counts down in seconds, then up with a plus, and never needs more than four characters', () => {
    expect([14_200, 1, 0, -6_900, -200_000, -7_200_000, -400_000_000].map(shortTime)).toEqual([
      '15',
      '1',
      '+0',
      '+6',
      '+3m',
      '+2h',
      '+99h',
    ]);
  });

  it('warns in the last third and is late from the deadline on', () => {
    expect([20_000, 7_000, 6_666, 1, 0].map((left) => urgencyOf(left, 20_000))).toEqual([
      'calm',
      'calm',
      'soon',
      'soon',
      'late',
    ]);
  });

  it('is empty when nobody waits', () => {
    expect(badgeOf({}, 0)).toEqual({ text: '', urgency: 'calm' });
  });

  it('shows the most urgent buyer', () => {
    const served = [turn('answer', 'seller', T - 9_000), turn('more', 'buyer', T)];
    const { state } = play(
      [shows(served), 0],
      [shows(served, [listed('bo')]), 1_000],
      [shows(served, [listed('bo', { unread: 1 })]), 3_000],
    );
    expect(badgeOf(state, T + 5_000).text).toBe('13');
  });
});
