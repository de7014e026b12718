import { describe, expect, it } from 'vitest';
import { badgeOf, shortTime, urgencyOf } from '../../../lib/core/timing/badge.ts';
import type { ClockState } from '../../../lib/core/timing/clock-state.ts';

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
    const chat = (startedAt: number, kind: 'greeting' | 'reply') =>
      ({
        site: 's',
        chatId: `${startedAt}`,
        wait: { kind, startedAt, startKnown: true, askId: null },
      }) as ClockState[string];
    expect(badgeOf({ a: chat(0, 'reply'), b: chat(3_000, 'greeting') }, 5_000).text).toBe('13');
  });
});
