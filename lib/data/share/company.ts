import type { Subscription } from '../../core/share/subscription.ts';
import { database } from '../database.ts';
import type { CompanyLibrary } from '../policy/policy.ts';
import { newSubscription } from './subscriptions.ts';

/** The subscription as the company wants it, `before` being what is there. */
function obey(before: Subscription, { key, automatic, everyHours }: CompanyLibrary): Subscription {
  const wanted = { ...before, automatic, everyHours, company: true, paused: false };
  if (key === null) return { ...wanted, keyFixed: false };
  const isOther = before.key !== key;
  return {
    ...wanted,
    ...{ key, nextKey: null, keyFixed: true },
    // What the server sent before was judged by another key.
    ...(isOther && { etag: '', lastModified: '', nextAt: 0 }),
  };
}

/**
 * Brings the company's libraries among the subscriptions, in one transaction, and lets go of those that it names no more: they
 * are the agent's from then on. Gives the addresses that are new. Done twice it does no harm.
 */
export async function obeyCompany(libraries: readonly CompanyLibrary[], now: number): Promise<string[]> {
  const { subscriptions, arrivals } = database;
  return database.transaction('rw', subscriptions, arrivals, async () => {
    const all = await subscriptions.toArray();
    const added: string[] = [];
    for (const library of libraries) {
      const { address, key } = library;
      const before = all.find((one) => one.address === address);
      if (!before) added.push(address);
      const after = obey(before ?? newSubscription(address, now), library);
      if (JSON.stringify(after) !== JSON.stringify(before)) await subscriptions.put(after);
      const waits = key !== null && (await arrivals.get(address));
      if (waits && waits.key !== key) await arrivals.delete(address);
    }
    for (const one of all) {
      const isLeft = one.company && !libraries.some(({ address }) => address === one.address);
      if (isLeft) await subscriptions.put({ ...one, company: false, keyFixed: false });
    }
    return added;
  });
}
