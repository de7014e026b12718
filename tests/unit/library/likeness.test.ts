import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALIKE, indexLikeness } from '../../../lib/core/library/plan/likeness.ts';
import { foldCase, readGrams } from '../../../lib/core/library/plan/read-grams.ts';

function shareOf(a: string, b: string): number {
  const [one, other] = [new Set(readGrams(a)), new Set(readGrams(b))];
  const common = one.intersection(other).size;
  return one.size < 5 || other.size < 5 ? 0 : common / (one.size + other.size - common);
}

const words = fc.array(fc.constantFrom(...'今天发货明到请放心拍下哦亲'), { minLength: 4, maxLength: 24 });
const texts = fc.array(
  words.map((all) => foldCase(all.join(''))),
  { minLength: 2, maxLength: 40 },
);

it('finds what comparing each with each would find, however much it skips', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const index = indexLikeness(all);
      all.forEach((text, at) => {
        const most = Math.max(0, ...all.slice(0, at).map((other) => shareOf(text, other)));
        const found = index.find(at);
        if (most < ALIKE) expect(found).toBeNull();
        else {
          expect(found?.likeness).toBe(most);
          expect(shareOf(text, all[found?.at ?? -1] ?? '')).toBe(most);
        }
        index.add(at);
      });
    }),
    { numRuns: 300 },
  );
});
