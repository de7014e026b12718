import { useLiveQuery } from 'dexie-react-hooks';
import type { Subscription } from '../../core/share/subscription.ts';
import { readWaiting, type Waiting } from './subscription-commands.ts';

/** What waits to be taken from an address; null: nothing any more; undefined until it is read. */
export function useWaiting(subscription: Subscription): Waiting | null | undefined {
  return useLiveQuery(() => readWaiting(subscription), [subscription.address, subscription.source]);
}
