import { isFull } from '../../core/is-full.ts';
import { failure } from '../../core/share/failure.ts';
import type { UpdateCounts } from '../../core/share/subscription.ts';
import { database } from '../database.ts';
import { ofSource } from '../phrases.ts';
import { planReplace } from '../plan-replace.ts';
import { changeLibrary, recordRevision } from '../record-revision.ts';
import { toStored } from '../stored-phrase.ts';
import { listArrivals, noteFailure } from './subscriptions.ts';

/** An update that was taken. */
export interface TakenUpdate {
  source: string;
  counts: UpdateCounts;
  /** Of the library, for taking it back; null: the update changed no phrase. */
  revision: number | null;
}

/**
 * Brings what arrived from an address into the base, in one transaction with the note that it was taken; null when
 * nothing waits there. What the agent edited stays. One at a time over all pages of the extension.
 */
export function takeArrival(address: string, now: number): Promise<TakenUpdate | null> {
  return navigator.locks.request('qinda:arrivals', async () => {
    const [arrival, subscription] = await Promise.all([
      database.arrivals.get(address),
      database.subscriptions.get(address),
    ]);
    if (!arrival || !subscription) return null;
    if (subscription.keyFixed && arrival.key !== subscription.key) return null;
    const { source } = subscription;
    const incoming = await toStored(
      arrival.phrases.map((phrase) => ({ source, phrase })),
      now,
    );
    const { phrases, packs, revisions, befores, subscriptions, arrivals } = database;
    const tables = [phrases, packs, revisions, befores, subscriptions, arrivals];
    return database.transaction('rw', tables, async () => {
      const before = await ofSource(source).toArray();
      const { put, remove } = planReplace(incoming, before);
      const touched = new Set([...put.map(({ key }) => key), ...remove]);
      const was = before.filter(({ key }) => touched.has(key));
      const revision = await changeLibrary(async () => {
        await phrases.bulkDelete(remove);
        await phrases.bulkPut(put);
        return recordRevision('subscription', was, put, now, {
          label: source,
          taken: [{ address, before: subscription.takenRevision }],
        });
      });
      const changed = was.length - remove.length;
      const counts = { added: put.length - changed, changed, removed: remove.length };
      await subscriptions.update(address, {
        ...{ takenRevision: arrival.revision, takenAt: now, lastCounts: counts },
        ...{ key: arrival.key, nextKey: arrival.nextKey, failure: null },
      });
      // Something newer may have come meanwhile.
      if ((await arrivals.get(address))?.at === arrival.at) await arrivals.delete(address);
      return { source, counts, revision };
    });
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
