import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import { isFull } from '../core/is-full.ts';
import { advanceVisits, isNews, type LastKnown, sightOf } from '../core/knowledge/visits.ts';
import { forgetExpired } from './buyers.ts';
import { database } from './database.ts';
import { forgotten } from './forgotten-buyers.ts';
import { forgetAt, readMemoryDays } from './memory-days.ts';

/**
 * Keeps who was there when; for the worker alone, one call after the other. What is remembered here only spares
 * reading: a worker that was stopped reads once more.
 */
export function createVisitKeeper(): (snapshot: ChatSnapshot, now: number) => Promise<void> {
  const newest = new Map<string, LastKnown>();
  let swept = false;
  return async (snapshot, now) => {
    const sight = sightOf(snapshot);
    const known = sight && newest.get(sight.key);
    if (!sight || (known && !isNews(known, sight))) return;
    newest.set(sight.key, { turnId: sight.turnId, lastSeenAt: sight.at ?? now });
    const days = await readMemoryDays();
    if (!swept) await forgetExpired(now, days);
    swept = true;
    const gone = (await forgotten.getValue())[sight.key];
    if (days === 0 || (gone && !isNews(gone, sight))) return;
    const writing = database.transaction('rw', database.visits, async () => {
      const stored = (await database.visits.get(sight.key)) ?? null;
      const before = stored && forgetAt(stored.lastSeenAt, days) > now ? stored : null;
      const next = advanceVisits(before, sight, now);
      if (next) await database.visits.put(next);
    });
    await writing.catch((error: unknown) => {
      if (!isFull(error)) throw error;
      // With room again, the next look at the page brings it.
      newest.delete(sight.key);
    });
  };
}
