import { describe, expect, test } from 'vitest';
import presetFile from '../../../assets/presets/presets.json' with { type: 'json' };
import { type Asked, limitFor } from '../../../lib/core/timing/clock-rules.ts';
import { isShopOpen, nextOpening, type ShopHours } from '../../../lib/core/timing/hours.ts';
import type { Preset } from '../../../lib/core/timing/preset.ts';
import { momentOf, wallTime } from '../../../lib/core/timing/zone.ts';

const at = (time: string) => Date.parse(time);
const preset = (id: string) => presetFile.find((one) => one.id === id) as Preset;
const asked = (time: string, more: Partial<Asked> = {}): Asked => ({
  at: at(time),
  isFirst: true,
  sessionAt: at(time),
  sellerAt: null,
  wasServed: false,
  ...more,
});

describe('the wall clock of a time zone', () => {
  test('knows the day, the weekday and the minute', () => {
    expect(wallTime(at('2026-11-22T16:30:30Z'), 'Asia/Shanghai')).toEqual({
      day: '2026-11-23',
      weekday: 1,
      minutes: 30.5,
    });
  });

  test('finds a moment again, also where clocks are put forward or back', () => {
    expect(momentOf('2026-11-23', 600, 'Asia/Shanghai')).toBe(at('2026-11-23T10:00:00+08:00'));
    expect(momentOf('2026-03-08', 720, 'America/New_York')).toBe(at('2026-03-08T12:00:00-04:00'));
    expect(momentOf('2026-11-01', 720, 'America/New_York')).toBe(at('2026-11-01T12:00:00-05:00'));
  });
});

describe('the hours of a shop', () => {
  const hours: ShopHours = {
    shifts: [
      { from: '09:00', to: '12:00', days: [1, 2, 3, 4, 5] },
      { from: '14:00', to: '18:00', days: [1, 2, 3, 4, 5] },
      { from: '22:00', to: '02:00', days: [5] },
    ],
    timezone: 'Asia/Shanghai',
    closedOn: ['2026-11-25'],
  };
  test('have several shifts a day, over midnight too, and days off', () => {
    const open = [
      '23T10:00',
      '23T12:00',
      '23T13:00',
      '23T14:00',
      '25T10:00',
      '27T23:00',
      '28T01:59',
      '28T02:00',
    ];
    expect(open.map((time) => isShopOpen(hours, at(`2026-11-${time}:00+08:00`)))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  test('name the next opening', () => {
    const next = (time: string) => nextOpening(hours, at(`2026-11-${time}:00+08:00`));
    expect(next('23T12:30')).toBe(at('2026-11-23T14:00:00+08:00'));
    expect(next('24T20:00')).toBe(at('2026-11-26T09:00:00+08:00'));
    expect(next('28T03:00')).toBe(at('2026-11-30T09:00:00+08:00'));
    expect(next('23T10:00')).toBe(at('2026-11-23T10:00:00+08:00'));
    expect(nextOpening(null, 7)).toBe(7);
    expect(
      nextOpening({ ...hours, shifts: [{ from: '09:00', to: '10:00', days: [1] }], closedOn: [] }, 0),
    ).not.toBe(null);
  });
});

describe('a platform’s rule', () => {
  test('gives the first answer and later ones what it says, within its window alone', () => {
    const rule = preset('pinduoduo');
    expect(limitFor(rule, asked('2026-11-23T10:00:00+08:00'))).toBe(30_000);
    expect(limitFor(rule, asked('2026-11-23T10:00:00+08:00', { isFirst: false }))).toBe(180_000);
    expect(limitFor(rule, asked('2026-11-23T23:00:00+08:00'))).toBeNull();
    expect(limitFor(null, asked('2026-11-23T10:00:00+08:00'))).toBeNull();
  });

  test('may count only the first answer of a session, and look at when the session began', () => {
    const rule = preset('jingdong');
    const noon = '2026-11-23T12:00:00+08:00';
    expect(
      limitFor(rule, asked(noon, { sessionAt: at(noon) - 300_000, sellerAt: at(noon) - 200_000 })),
    ).toBeNull();
    expect(limitFor(rule, asked(noon, { sellerAt: at(noon) - 900_000 }))).toBe(30_000);
    const early = asked('2026-11-23T09:01:00+08:00', { sessionAt: at('2026-11-23T08:58:00+08:00') });
    expect(limitFor(rule, early)).toBeNull();
  });

  test('may count the first message of a thread, or the first of a day', () => {
    expect(limitFor(preset('etsy'), asked('2026-11-23T12:00:00Z'))).toBe(86_400_000);
    expect(limitFor(preset('etsy'), asked('2026-11-23T12:00:00Z', { wasServed: true }))).toBeNull();
    const daily = preset('pinduoduo-5-min');
    const noon = at('2026-11-23T12:00:00+08:00');
    const served = (sellerAt: number) => limitFor(daily, asked('2026-11-23T12:00:00+08:00', { sellerAt }));
    expect([served(noon - 3_600_000), served(noon - 86_400_000)]).toEqual([null, 300_000]);
  });

  test('may run from one evening to the next', () => {
    const rule = { ...preset('lazada'), timezone: 'Asia/Singapore' };
    const due = (time: string) => at(time) + (limitFor(rule, asked(time)) ?? 0);
    expect(due('2026-11-23T17:59:00+08:00')).toBe(at('2026-11-23T19:00:00+08:00'));
    expect(due('2026-11-23T18:00:00+08:00')).toBe(at('2026-11-24T19:00:00+08:00'));
  });

  test('may leave weekends out, or give them until Monday noon', () => {
    expect(limitFor(preset('aliexpress'), asked('2026-11-21T12:00:00+08:00'))).toBeNull();
    expect(limitFor(preset('aliexpress'), asked('2026-11-23T12:00:00+08:00'))).toBe(7_200_000);
    const time = '2026-11-21T15:00:00-05:00';
    expect(at(time) + (limitFor(preset('tiktok-us'), asked(time)) ?? 0)).toBe(
      at('2026-11-23T12:00:00-05:00'),
    );
  });
});
