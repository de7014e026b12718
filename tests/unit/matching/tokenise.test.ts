import { describe, expect, test } from 'vitest';
import { normalise } from '../../../lib/core/matching/normalise.ts';
import { stemEnglish } from '../../../lib/core/matching/stem-english.ts';
import { CHARACTER, NEAR, NEIGHBOURS, tokenise, WORD } from '../../../lib/core/matching/tokenise.ts';

const features = (text: string, only?: number) => {
  const found: number[] = [];
  tokenise(normalise(text), (hash, kind) => {
    if (only === undefined || kind === only) found.push(hash);
  });
  return found;
};

describe('tokenise', () => {
  test('gives characters, neighbours and near pairs of Chinese', () => {
    expect(features('多久发货', CHARACTER)).toHaveLength(4);
    expect(features('多久发货', NEIGHBOURS)).toHaveLength(3);
    expect(features('多久发货', NEAR)).toHaveLength(6);
  });

  test('does not join characters over a comma', () => {
    expect(features('好，发', NEIGHBOURS)).toHaveLength(0);
  });

  test('finds the same near pair in another word order', () => {
    const shared = features('退邮费', NEAR).filter((hash) => features('邮费退', NEAR).includes(hash));
    expect(shared).toHaveLength(3);
  });

  test('reads English by stems and codes whole', () => {
    expect(features('Refunds', WORD)).toEqual(features('refunded', WORD));
    expect(features('a12-b', WORD)).toHaveLength(1);
  });

  test('reads a code the same with and without hyphens, and the family that it begins with', () => {
    expect(features('A12-B', WORD)).toEqual(features('a12b', WORD));
    expect(features('iphone15', WORD)).toEqual(expect.arrayContaining(features('iphone', WORD)));
    expect(features('iphone15', WORD)).not.toEqual(features('iphone16', WORD));
  });

  test('reads the beginning of an endless text only', () => {
    expect(features('货'.repeat(5).concat('到付'.repeat(50_000))).length).toBeLessThan(10_000);
  });
});

describe('stemEnglish', () => {
  test.each([
    ['refunds', 'refund'],
    ['refunding', 'refund'],
    ['shipped', 'ship'],
    ['parcels', 'parcel'],
    ['boxes', 'box'],
    ['policies', 'policy'],
    ['address', 'address'],
    ['size', 'siz'],
    ['sizes', 'siz'],
  ])('brings %s to %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});
