import { describe, expect, test } from 'vitest';
import { confidenceOf, isConfident } from '../../../lib/core/matching/confidence.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { buyer, shop } from './fixtures.ts';

const index = buildIndex(shop);
const ask = (text: string) => rank(index, { turns: [buyer(text)] });

describe('confidence', () => {
  test('is high for a question that a phrase answers, and for a hello', () => {
    expect(isConfident(ask('多久能发货呀'))).toBe(true);
    expect(isConfident(ask('在吗'))).toBe(true);
  });

  test('is low for a question that the library knows nothing of, and for an empty library', () => {
    expect(isConfident(ask('吊牌剪掉咋弄'))).toBe(false);
    expect(isConfident([])).toBe(false);
  });

  test('grows with the share of the first suggestion, between 0 and 1', () => {
    const [one] = ask('多久能发货呀');
    const at = [0, 0.05, 0.1, 0.3, 0.5, 0.9, 1, 1.2].map((score) =>
      confidenceOf([{ ...(one as NonNullable<typeof one>), score }]),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...at)).toBeLessThanOrEqual(1);
  });
});
