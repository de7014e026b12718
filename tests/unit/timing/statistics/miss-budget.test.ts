import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missBudget } from '../../../../lib/core/timing/statistics/miss-budget.ts';

const counts = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([inTime, late]) => ({ inTime, waits: inTime + late }));
const goal = fc.integer({ min: 1, max: 1000 });
const meets = (inTime: number, waits: number, permille: number) => inTime * 1000 >= permille * waits;

test('212 of 231 bear four more misses at 90 %', () => {
  expect(missBudget(212, 231, 900)).toEqual({ kind: 'spare', misses: 4 });
});

test('nothing answered yet bears no miss, and lacks nothing', () => {
  expect(missBudget(0, 0, 900)).toEqual({ kind: 'spare', misses: 0 });
});

test('so many misses keep the goal, one more loses it', () => {
  fc.assert(
    fc.property(counts, goal, ({ inTime, waits }, permille) => {
      const budget = missBudget(inTime, waits, permille);
      fc.pre(budget.kind === 'spare');
      expect(meets(inTime, waits + budget.misses, permille)).toBe(true);
      expect(meets(inTime, waits + budget.misses + 1, permille)).toBe(false);
    }),
  );
});

test('so many answers in time in a row reach the goal, one less does not', () => {
  fc.assert(
    fc.property(counts, goal, ({ inTime, waits }, permille) => {
      const budget = missBudget(inTime, waits, permille);
      fc.pre(budget.kind === 'short' && budget.needed !== null);
      const needed = budget.kind === 'short' ? (budget.needed ?? 0) : 0;
      expect(needed).toBeGreaterThan(0);
      expect(meets(inTime + needed, waits + needed, permille)).toBe(true);
      expect(meets(inTime + needed - 1, waits + needed - 1, permille)).toBe(false);
    }),
  );
});

test('one miss makes a goal of 100 % unreachable', () => {
  expect(missBudget(99, 100, 1000)).toEqual({ kind: 'short', needed: null });
});
