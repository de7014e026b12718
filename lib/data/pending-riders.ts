import type { SharedTerm } from '../core/library/check-riders.ts';
import type { Swap } from '../core/library/swap.ts';
import type { SiteClock } from '../core/timing/settings.ts';
import { database } from './database.ts';
import type { TaughtSite } from './taught-sites.ts';

/** What of an import is kept outside the base: it can only be written when the import is in. */
export interface PendingRiders {
  terms?: readonly Swap<SharedTerm>[];
  presets?: readonly Swap<SiteClock>[];
  sites?: readonly Swap<TaughtSite>[];
}

/** Riders of an import that has reached the base, and they their places not yet; kept by the import's transaction. */
export interface UnfinishedRiders extends PendingRiders {
  id: 'riders';
}

/** Keeps them inside the transaction of their import, which writes `restores` too. */
export async function keepRiders(riders: PendingRiders): Promise<void> {
  await database.restores.put({ id: 'riders', ...riders });
}
