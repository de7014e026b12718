import { useLiveQuery } from 'dexie-react-hooks';
import type { Subscription } from '../../core/share/subscription.ts';
import { listArrivals, listSubscriptions, listTeamSources } from '../../data/share/subscriptions.ts';

/** A subscription, and whether something of it waits to be taken. */
export interface ShownSubscription extends Subscription {
  waits: boolean;
}

/** All subscriptions; undefined until they are read. */
export function useSubscriptions(): ShownSubscription[] | undefined {
  return useLiveQuery(async () => {
    const [all, arrivals] = await Promise.all([listSubscriptions(), listArrivals()]);
    return all.map((one) => ({ ...one, waits: arrivals.includes(one.address) }));
  });
}

/** Names of the libraries that belong to the team: their phrases are not edited here; undefined until they are read. */
export function useTeamSources(): ReadonlySet<string> | undefined {
  return useLiveQuery(listTeamSources);
}
