import { isFull } from '../core/is-full.ts';
import { database } from './database.ts';
import type { StoredUse } from './rows.ts';

/** Counted while the disk was full, by phrase; written with the next one. */
const owed = new Map<string, StoredUse>();

function owe(phrase: string, times: number, lastAt: number): void {
  owed.set(phrase, { phrase, times: (owed.get(phrase)?.times ?? 0) + times, lastAt });
}

/** Counts that a phrase was filled into a chat. `now`: ms since the epoch. */
export async function countUse(phrase: string, now: number): Promise<void> {
  owe(phrase, 1, now);
  const uses = [...owed.values()];
  owed.clear();
  try {
    await database.transaction('rw', database.uses, async () => {
      for (const { phrase, times, lastAt } of uses) {
        const before = await database.uses.get(phrase);
        await database.uses.put({ phrase, times: (before?.times ?? 0) + times, lastAt });
      }
    });
  } catch (error) {
    if (!isFull(error)) throw error;
    for (const { phrase, times, lastAt } of uses) owe(phrase, times, lastAt);
  }
}

/** How often each phrase was filled in, of those that ever were. */
export function listUses(): Promise<StoredUse[]> {
  return database.uses.toArray();
}
