import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countUse, listUses } from '../../lib/data/uses.ts';

test('each time that a phrase is filled in counts, also when two come at once', async () => {
  await Promise.all([countUse('a', 1), countUse('a', 2), countUse('b', 3)]);
  expect(await listUses()).toEqual([
    { phrase: 'a', times: 2, lastAt: 2 },
    { phrase: 'b', times: 1, lastAt: 3 },
  ]);
});
