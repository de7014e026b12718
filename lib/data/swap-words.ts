import { checkWords } from '../core/library/check-riders.ts';
import { isSame, type Swap, swapAll } from '../core/library/swap.ts';
import { database } from './database.ts';
import type { RiderPlan } from './rider-plans.ts';
import type { ChangedWord } from './rows.ts';

/**
 * What the words of a file would change of the user's: a word that they wrote, changed or took out themselves is theirs.
 * `now`: ms since the epoch.
 */
export async function planWords(values: readonly unknown[], now: number): Promise<RiderPlan<ChangedWord>> {
  const { usable, broken } = checkWords(values);
  const own = new Map((await database.words.toArray()).map((change) => [change.key, change]));
  const swaps: Swap<ChangedWord>[] = [];
  for (const [key, word] of usable) {
    const from = own.get(key) ?? null;
    if (from && !from.hidden && isSame(from.word, word)) continue;
    swaps.push({ key, from, to: { key, word, hidden: false, updatedAt: now } });
  }
  return { swaps, same: usable.size - swaps.length, broken, locked: [] };
}

/** Swaps words, in the transaction around it or in one of its own; returns the keys of those changed since, which stay. */
export function swapWords(swaps: readonly Swap<ChangedWord>[]): Promise<string[]> {
  return database.transaction('rw', database.words, async () => {
    const stored = new Map((await database.words.toArray()).map((change) => [change.key, change]));
    const { next, left } = swapAll(stored, swaps);
    const stays = new Set(left);
    const touched = swaps.filter(({ key }) => !stays.has(key)).map(({ key }) => key);
    await database.words.bulkDelete(touched.filter((key) => !next.has(key)));
    await database.words.bulkPut(touched.flatMap((key) => next.get(key) ?? []));
    return left;
  });
}
