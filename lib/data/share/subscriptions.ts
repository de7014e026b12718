import type { ShareFailure } from '../../core/share/failure.ts';
import { nextTryAt } from '../../core/share/next-try.ts';
import type { Access, Arrival, Subscription } from '../../core/share/subscription.ts';
import { database } from '../database.ts';
import { SettingLocked } from '../policy/keep-locked.ts';

/** A subscription before anything was fetched. */
export function newSubscription(address: string, now: number): Subscription {
  return {
    ...{ address, source: '', title: '', publisher: '' },
    ...{ automatic: false, everyHours: 6, paused: false, company: false },
    ...{ key: null, nextKey: null, takenRevision: null, takenAt: null, lastCounts: null },
    ...{ etag: '', lastModified: '', lastTryAt: null, lastGoodAt: null },
    ...{ failure: null, failures: 0, nextAt: now },
  };
}

/** All subscriptions, in the order of their names. */
export function listSubscriptions(): Promise<Subscription[]> {
  return database.subscriptions.orderBy('source').toArray();
}

/** Names of the libraries that belong to the team: phrases from there are read, copied and hidden, not edited. */
export async function listTeamSources(): Promise<Set<string>> {
  const all = await database.subscriptions.toArray();
  return new Set(all.filter(({ takenRevision }) => takenRevision !== null).map(({ source }) => source));
}

/** Changes some of it; what the company set up stays as it set it. */
export function changeSubscription(
  address: string,
  to: Partial<Pick<Subscription, 'automatic' | 'everyHours' | 'paused' | 'nextAt' | 'key' | 'nextKey'>>,
): Promise<number> {
  const { nextAt } = to;
  return database.subscriptions
    .where('address')
    .equals(address)
    .modify((one) => {
      Object.assign(one, one.company ? nextAt !== undefined && { nextAt } : to);
    });
}

/** Who one is to the server of an address from now on; that is the user's to say for the company's libraries too. */
export async function setAccess(address: string, access: Access): Promise<void> {
  await database.subscriptions.update(address, { access, etag: '', lastModified: '' });
}

/** What waits to be taken from an address. */
export function readArrival(address: string): Promise<Arrival | undefined> {
  return database.arrivals.get(address);
}

/** Addresses from which something waits to be taken. */
export async function listArrivals(): Promise<string[]> {
  return database.arrivals.toCollection().primaryKeys();
}

/**
 * Writes down how a look went. A subscription that was removed meanwhile stays removed; one that was changed keeps the
 * change. `news` null: there is nothing new.
 */
export async function noteGoodLook(
  looked: Subscription,
  news: { arrival: Arrival | null; change: Partial<Subscription> } | null,
  now: number,
  chance: number,
): Promise<void> {
  const { address } = looked;
  const isNew = looked.lastTryAt === null;
  await database.transaction('rw', database.subscriptions, database.arrivals, async () => {
    const current = (await database.subscriptions.get(address)) ?? (isNew ? looked : null);
    if (!current) return;
    const nextAt = nextTryAt(now, current.everyHours, 0, chance);
    const good = { lastTryAt: now, lastGoodAt: now, failure: null, failures: 0, nextAt };
    await database.subscriptions.put({ ...current, ...good, ...news?.change });
    if (news?.arrival) await database.arrivals.put(news.arrival);
    else if (news) await database.arrivals.delete(address);
  });
}

/** Writes down that a look went wrong; a first look leaves nothing behind. */
export async function noteFailure(
  address: string,
  failure: ShareFailure,
  now: number,
  chance: number,
): Promise<void> {
  await database.transaction('rw', database.subscriptions, async () => {
    const there = await database.subscriptions.get(address);
    if (!there) return;
    const failures = there.failures + 1;
    const nextAt = nextTryAt(now, there.everyHours, failures, chance);
    await database.subscriptions.put({ ...there, lastTryAt: now, failure, failures, nextAt });
  });
}

/** Ends a subscription; its phrases are another matter, see `removeSource`. Rejects with `SettingLocked` where the company set it up. */
export async function dropSubscription(address: string): Promise<void> {
  await database.transaction('rw', database.subscriptions, database.arrivals, async () => {
    if ((await database.subscriptions.get(address))?.company) throw new SettingLocked(address);
    await database.subscriptions.delete(address);
    await database.arrivals.delete(address);
  });
}

/** Takes {@link dropSubscription} back, with what waited there, unless the address is subscribed to again. */
export async function bringBackSubscription(
  subscription: Subscription,
  waiting: Arrival | null,
): Promise<void> {
  await database.transaction('rw', database.subscriptions, database.arrivals, async () => {
    if (await database.subscriptions.get(subscription.address)) return;
    await database.subscriptions.put(subscription);
    if (waiting) await database.arrivals.put(waiting);
  });
}
