import { describe, expect, it } from 'vitest';
import { daysDue, FIRST_RECORD, LATER_MS } from '../../../lib/core/backup/reminder.ts';

const DAY = 86_400_000;
const record = { ...FIRST_RECORD, lastAt: 0, mark: 'then', everyDays: 14 } as const;

describe('one is reminded of a backup', () => {
  it('after so many days, when something has changed', () => {
    expect(daysDue(record, 'now', 14 * DAY)).toBe(14);
    expect(daysDue(record, 'now', 20.5 * DAY)).toBe(20);
  });

  it.each([
    ['too early', record, 'now', 13.9],
    ['when nothing has changed', record, 'then', 99],
    ['when it is switched off', { ...record, everyDays: null }, 'now', 99],
    ['when there was never anything to lose', { ...record, lastAt: null }, '', 99],
    ['in the week after "later"', { ...record, quietUntil: 20 * DAY + LATER_MS }, 'now', 26.9],
  ])('not %s', (_, one, mark, days) => {
    expect(daysDue(one, mark, days * DAY)).toBeNull();
  });

  it('without any backup from the day on which there was something to lose', () => {
    const never = { ...record, lastAt: null, since: 10 * DAY, mark: '' };
    expect(daysDue(never, 'now', 23 * DAY)).toBeNull();
    expect(daysDue(never, 'now', 24 * DAY)).toBe(14);
  });
});
