import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blindTime } from '../../../../lib/core/timing/statistics/blind-time.ts';
import { createCalendar, dayOfName } from '../../../../lib/core/timing/statistics/calendar.ts';
import { sampleGap } from '../../../support/sample-waits.ts';

const calendar = createCalendar('Asia/Shanghai');
const day = dayOfName('2026-11-20') ?? 0;
const from = calendar.at(day);
const to = calendar.at(day + 3);
const always = { shifts: [], timezone: '', closedOn: [] };
const byDay = { ...always, shifts: [{ from: '09:00', to: '18:00' }] };
const MINUTE = 60_000;
const at = (days: number, hour: number) => calendar.at(day + days, hour * 60);

test('what two tabs did not see at the same time counts once', () => {
  const gaps = [
    sampleGap(at(0, 10), at(0, 12), { tabId: 1, why: 'page' }),
    sampleGap(at(0, 11), at(0, 13), { tabId: 2, why: 'page' }),
  ];
  const { openMs, reasons } = blindTime(gaps, { from, to }, byDay, calendar);
  expect(openMs).toBe(180 * MINUTE);
  expect(reasons).toEqual([{ why: 'page', count: 2, ms: 180 * MINUTE }]);
});

test('a closed shop misses nothing while the browser is off', () => {
  const night = sampleGap(at(0, 17), at(1, 10), { why: 'browser' });
  const blind = blindTime([night], { from, to }, byDay, calendar);
  expect(blind.openMs).toBe(120 * MINUTE);
  expect([...blind.byDay]).toEqual([
    [day, 60 * MINUTE],
    [day + 1, 60 * MINUTE],
  ]);
});

test('only the part within the period counts', () => {
  const blind = blindTime([sampleGap(from - 5000, from + 7000)], { from, to }, always, calendar);
  expect(blind.openMs).toBe(7000);
  expect(blind.longest).toMatchObject([{ from, to: from + 7000 }]);
});

test('blind time is never negative, never longer than the period, and its days add up to it', () => {
  const gap = fc
    .tuple(fc.integer({ min: from - 86_400_000, max: to }), fc.nat(200_000_000))
    .map(([start, length]) => sampleGap(start, start + length));
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 12 }), fc.constantFrom(always, byDay), (gaps, hours) => {
      const { openMs, byDay: days } = blindTime(gaps, { from, to }, hours, calendar);
      expect(openMs).toBeGreaterThanOrEqual(0);
      expect(openMs).toBeLessThanOrEqual(to - from);
      expect([...days.values()].reduce((sum, ms) => sum + ms, 0)).toBe(openMs);
    }),
  );
});
