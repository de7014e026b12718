import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FinishedWait, isInTime } from '../../../../lib/core/timing/clock-state.ts';
import type { ShopHours } from '../../../../lib/core/timing/hours.ts';
import { createCalendar, dayOfName } from '../../../../lib/core/timing/statistics/calendar.ts';
import { type Figures, WITHIN_S } from '../../../../lib/core/timing/statistics/figures.ts';
import { lateWaits } from '../../../../lib/core/timing/statistics/late-waits.ts';
import { type MEASURES, measureOf } from '../../../../lib/core/timing/statistics/measures.ts';
import { gatherStatistics } from '../../../../lib/core/timing/statistics/statistics.ts';
import { sampleWait } from '../../../support/sample-waits.ts';

const calendar = createCalendar('Asia/Shanghai');
const last = dayOfName('2026-11-22') ?? 0;
const span = { first: last - 6, last };
const hours: ShopHours = {
  shifts: [
    { from: '09:00', to: '15:00' },
    { from: '15:00', to: '01:00', days: [1, 2, 3, 4, 5] },
  ],
  timezone: 'Asia/Shanghai',
  closedOn: [],
};
const gather = (waits: FinishedWait[]) => gatherStatistics(waits, [], { span, hours }, calendar);

const ms = fc.oneof(fc.nat(40_000), fc.nat(400_000), fc.constantFrom(15_000, 20_000, 30_000, 180_000));
const wait: fc.Arbitrary<FinishedWait> = fc
  .record({
    startedAt: fc.integer({ min: calendar.at(span.first - 1), max: calendar.at(span.last + 2) }),
    greeting: ms,
    answer: ms,
    isFirst: fc.boolean(),
    site: fc.constantFrom('pinduoduo', 'feige'),
    shop: fc.constantFrom('', 'Maple'),
    stage: fc.constantFrom('pre-sale', 'after-sale', null),
    excluded: fc.constantFrom(null, null, null, 'gap', 'transfer', 'closed', 'outOfHours'),
    blindMs: fc.constantFrom(0, 0, 900),
    platformTargetMs: fc.constantFrom(null, 30_000, 180_000),
  })
  .map(({ startedAt, greeting, answer, isFirst, ...rest }) => {
    const answeredAt = startedAt + greeting + answer;
    const greetedAt = startedAt + greeting;
    const kind = isFirst ? 'greeting' : 'reply';
    const platformAnsweredAt = answer % 7 === 0 ? null : answeredAt;
    return sampleWait({
      ...rest,
      platformAnsweredAt,
      kind,
      startedAt,
      greetedAt,
      answerFromAt: greetedAt,
      answeredAt,
    });
  });
const waits = fc.array(wait, { maxLength: 120 });

/** The same by the shortest way that one can think of. */
function plainly(all: FinishedWait[]): Figures {
  const spread = (measure: (typeof MEASURES)[number]) => {
    const sorted = all
      .map((one) => measureOf(one, measure))
      .filter((it) => !Number.isNaN(it))
      .sort((a, b) => a - b);
    const rank = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
    return {
      ...{ count: sorted.length, sum: sorted.reduce((sum, it) => sum + it, 0) },
      ...{ median: rank(0.5), p90: rank(0.9), longest: sorted.at(-1) ?? null },
      within: WITHIN_S.map((limit) => sorted.filter((it) => it <= limit * 1000).length),
    };
  };
  const judged = all.filter(({ platformTargetMs }) => platformTargetMs !== null);
  return {
    ...{ waits: all.length, inTime: all.filter(isInTime).length },
    platform: {
      waits: judged.length,
      inTime: judged.filter(
        (one) => (one.platformAnsweredAt ?? Infinity) - one.startedAt <= (one.platformTargetMs ?? 0),
      ).length,
    },
    ...{ first: spread('first'), response: spread('response'), whole: spread('whole') },
  };
}

const inPeriod = ({ startedAt }: FinishedWait) =>
  startedAt >= calendar.at(span.first) && startedAt < calendar.at(span.last + 1);
const counted = (all: FinishedWait[]) => all.filter((it) => it.excluded === null && inPeriod(it));

describe('the figures', () => {
  test('are what counting by hand gives, in all and for every group', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const { total, days, hours: byHour, shops, stages } = gather(all);
        const own = counted(all);
        expect(total).toEqual(plainly(own));
        for (const { day, figures } of days)
          expect(figures).toEqual(plainly(own.filter(({ startedAt }) => calendar.dayOf(startedAt) === day)));
        for (const [hour, figures] of byHour.entries())
          expect(figures).toEqual(
            plainly(own.filter(({ startedAt }) => Math.floor(calendar.minuteOf(startedAt) / 60) === hour)),
          );
        for (const { site, shop, figures } of shops)
          expect(figures).toEqual(plainly(own.filter((it) => it.site === site && it.shop === shop)));
        for (const { stage, figures } of stages)
          expect(figures).toEqual(plainly(own.filter((it) => it.stage === stage)));
      }),
      { numRuns: 60 },
    );
  });

  test('of every grouping add up to the whole', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const { total, days, hours: byHour, shops, shifts, stages, steps } = gather(all);
        const sum = (figures: { waits: number }[]) => figures.reduce((n, it) => n + it.waits, 0);
        for (const groups of [days, shops, shifts, stages])
          expect(sum((groups as { figures: Figures }[]).map(({ figures }) => figures))).toBe(total.waits);
        expect(sum(byHour)).toBe(total.waits);
        expect(steps.reduce((n, step) => n + step.first, 0)).toBe(total.first.count);
        expect(steps.reduce((n, step) => n + step.response, 0)).toBe(total.response.count);
      }),
    );
  });

  test('do not depend on the order in which waits are on record', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const { shops: a, stages: b, ...one } = gather(all);
        const { shops: c, stages: d, ...other } = gather(all.toReversed());
        expect(one).toEqual(other);
        const byName = (groups: object[]) => groups.map((it) => JSON.stringify(it)).sort();
        expect([byName(a), byName(b)]).toEqual([byName(c), byName(d)]);
      }),
    );
  });

  test('leave out what could not be seen, and say how much that was', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const { total, keptOut, unsure } = gather(all);
        const kept = all.filter((it) => inPeriod(it) && it.excluded !== null);
        expect(Object.values(keptOut).reduce((n, it) => n + it, 0)).toBe(kept.length);
        expect(total.waits + kept.length).toBe(all.filter(inPeriod).length);
        expect(unsure).toBe(counted(all).filter(({ blindMs }) => blindMs > 0).length);
      }),
    );
  });
});

test('a shift over midnight belongs to the day on which it begins, and only to its days', () => {
  // 2026-11-20 is a Friday.
  const at = (day: number, time: number) =>
    sampleWait({ startedAt: calendar.at(last - 2 + day, time * 60), answeredAt: null, excluded: null });
  const shiftOf = (one: FinishedWait) => gather([one]).shifts.map(({ shift }) => shift);
  expect(shiftOf(at(0, 10))).toEqual([0]);
  expect(shiftOf(at(0, 23))).toEqual([1]);
  expect(shiftOf(at(1, 0.5))).toEqual([1]);
  expect(shiftOf(at(1, 16))).toEqual([-1]);
  expect(shiftOf(at(2, 0.5))).toEqual([-1]);
});

test('the late list holds every late one and no other, the latest by most first', () => {
  fc.assert(
    fc.property(waits, (all) => {
      const late = lateWaits(all);
      const inAnyOrder = (list: FinishedWait[]) => list.map((it) => JSON.stringify(it)).sort();
      expect(inAnyOrder(late.map(({ wait: one }) => one))).toEqual(
        inAnyOrder(all.filter((it) => it.excluded === null && !isInTime(it))),
      );
      expect(late.every(({ overMs }) => overMs > 0)).toBe(true);
      expect(late.map(({ overMs }) => overMs)).toEqual(
        late.map(({ overMs }) => overMs).sort((a, b) => b - a),
      );
    }),
  );
});
