import { failure } from '../../core/share/failure.ts';
import type { UpdateCounts } from '../../core/share/subscription.ts';
import { database } from '../database.ts';
import { type ImportUndo, importLibrary } from '../import-library.ts';
import { isFull } from '../is-full.ts';
import { listArrivals, noteFailure } from './subscriptions.ts';

/** An update that was taken. */
export interface TakenUpdate {
  source: string;
  counts: UpdateCounts;
  undo: ImportUndo;
}

/**
 * Brings what arrived from an address into the base; null when nothing waits there. The phrases are written in one
 * transaction, the note that they were in another: a browser killed between them takes the same arrival once more, which
 * changes nothing. One at a time over all pages of the extension.
 */
export function takeArrival(address: string, now: number): Promise<TakenUpdate | null> {
  return navigator.locks.request('qinda:arrivals', async () => {
    const [arrival, subscription] = await Promise.all([
      database.arrivals.get(address),
      database.subscriptions.get(address),
    ]);
    if (!arrival || !subscription) return null;
    const { source } = subscription;
    const { language, revision, phrases, key, nextKey } = arrival;
    const { counts, undo } = await importLibrary({ name: source, language, revision, phrases }, now);
    const { added, changed, removed } = counts;
    const lastCounts = { added, changed, removed };
    await database.transaction('rw', database.subscriptions, database.arrivals, async () => {
      await database.subscriptions.update(address, {
        ...{ takenRevision: revision, takenAt: now, lastCounts, key, nextKey, failure: null },
      });
      // Something newer may have come meanwhile.
      if ((await database.arrivals.get(address))?.at === arrival.at) await database.arrivals.delete(address);
    });
    return { source, counts: lastCounts, undo };
  });
}

/** Takes everything that waits and may be taken without asking; what fails is written down with its subscription. */
export async function takeAutomatic(now: number, chance: number): Promise<void> {
  for (const address of await listArrivals()) {
    const subscription = await database.subscriptions.get(address);
    if (!subscription?.automatic || subscription.paused || subscription.failure?.kind === 'full') continue;
    try {
      await takeArrival(address, now);
    } catch (error) {
      if (!isFull(error)) throw error;
      await noteFailure(address, failure('full'), now, chance);
    }
  }
}
