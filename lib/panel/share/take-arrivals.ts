import { liveQuery } from 'dexie';
import { listArrivals } from '../../data/share/subscriptions.ts';
import { takeAutomatic } from '../../data/share/take-arrival.ts';

/** Takes what the worker brought from subscribed addresses, now and whenever more comes, as long as this page is open. */
export function takeArrivals(): void {
  liveQuery(listArrivals).subscribe((waiting) => {
    if (waiting.length > 0) void takeAutomatic(Date.now(), Math.random());
  });
}
