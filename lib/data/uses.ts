import { database } from './database.ts';
import type { StoredUse } from './rows.ts';

/** Counts that a phrase was filled into a chat. `now`: ms since the epoch. */
export function countUse(phrase: string, now: number): Promise<unknown> {
  return database.transaction('rw', database.uses, async () => {
    const before = await database.uses.get(phrase);
    await database.uses.put({ phrase, times: (before?.times ?? 0) + 1, lastAt: now });
  });
}

/** How often each phrase was filled in, of those that ever were. */
export function listUses(): Promise<StoredUse[]> {
  return database.uses.toArray();
}
