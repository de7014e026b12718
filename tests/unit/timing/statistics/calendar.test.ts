import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  dayOfName,
  nameOfDay,
  weekdayOf,
} from '../../../../lib/core/timing/statistics/calendar.ts';
import { momentsOf, PERIODS, spanOf } from '../../../../lib/core/timing/statistics/period.ts';

/** Zones of all kinds: none, half hours, summer time at midnight, on the half hour, in the south. */
const ZONES = [
  ...['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Africa/Cairo', 'America/Havana'],
  ...['Australia/Lord_Howe', 'America/Santiago', 'Pacific/Chatham'],
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) });

describe('a calendar', () => {
  test('tells the day and the minute that the clock on the wall shows', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const shown = new Date(at).toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
        const calendar = createCalendar(timeZone);
        const minute = calendar.minuteOf(at);
        const two = (n: number) => String(n).padStart(2, '0');
        expect(`${nameOfDay(calendar.dayOf(at))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`).toBe(
          shown,
        );
      }),
    );
  });

  test('begins a day at its first moment, also where the clock is put forward or back at midnight', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const calendar = createCalendar(timeZone);
        const day = calendar.dayOf(at);
        expect(calendar.dayOf(calendar.at(day))).toBe(day);
        expect(calendar.dayOf(calendar.at(day) - 1)).toBe(day - 1);
      }),
    );
  });

  test('knows weekdays and names of days', () => {
    expect(weekdayOf(dayOfName('2026-11-22') ?? 0)).toBe(7);
    expect(weekdayOf(dayOfName('2026-11-23') ?? 0)).toBe(1);
    expect(dayOfName('2026-11-31x')).toBeNull();
    expect(dayOfName('soon')).toBeNull();
  });
});

describe('a period', () => {
  const today = dayOfName('2026-03-15') ?? 0;
  const named = (name: (typeof PERIODS)[number]) => {
    const { first, last } = spanOf(name, today);
    return `${nameOfDay(first)}…${nameOfDay(last)}`;
  };

  test('has the days that its name says, a month with all of its own', () => {
    expect(Object.fromEntries(PERIODS.map((name) => [name, named(name)]))).toEqual({
      today: '2026-03-15…2026-03-15',
      yesterday: '2026-03-14…2026-03-14',
      week: '2026-03-09…2026-03-15',
      last30: '2026-02-14…2026-03-15',
      last90: '2025-12-16…2026-03-15',
      month: '2026-03-01…2026-03-15',
      lastMonth: '2026-02-01…2026-02-28',
    });
  });

  test('ends where the next day begins', () => {
    const calendar = createCalendar('Asia/Shanghai');
    const { from, to } = momentsOf(spanOf('today', today), calendar);
    expect([from, to]).toEqual([Date.UTC(2026, 2, 14, 16), Date.UTC(2026, 2, 15, 16)]);
  });
});
