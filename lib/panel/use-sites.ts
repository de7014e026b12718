import { useMemo } from 'react';
import { type Confirmed, watchConfirmed } from '../data/confirmed-sites.ts';
import { type Health, type SiteHealth, watchHealth } from '../data/health.ts';
import { type BuiltInSite, builtInSites } from '../data/known-sites.ts';
import { type TaughtSite, watchTaught } from '../data/taught-sites.ts';
import { useWatched } from './use-watched.ts';

export type { TaughtSite };

/** A site as panel and options know it: built in, taught, or built in and taught again. */
export interface Site {
  id: string;
  builtIn: BuiltInSite | null;
  taught: TaughtSite | null;
  health: SiteHealth;
  /** When the user confirmed that it works, ms since the epoch. */
  confirmedAt: number | null;
}

const NO_TAUGHT: TaughtSite[] = [];
const NO_HEALTH: Health = {};
const NO_CONFIRMED: Confirmed = {};

/** Every site, taught ones first. */
export function useSites(): Site[] {
  const taught = useWatched(watchTaught, NO_TAUGHT);
  const health = useWatched(watchHealth, NO_HEALTH);
  const confirmed = useWatched(watchConfirmed, NO_CONFIRMED);
  return useMemo(() => {
    const own = taught.filter(({ id }) => !builtInSites.some((site) => site.id === id));
    const rest = { health: {}, confirmedAt: null };
    return [
      ...own.map((site) => ({ id: site.id, builtIn: null, taught: site, ...rest })),
      ...builtInSites.map((site) => ({
        id: site.id,
        builtIn: site,
        taught: taught.find(({ id }) => id === site.id) ?? null,
        ...rest,
      })),
    ].map((site) => ({
      ...site,
      health: health[site.id] ?? {},
      confirmedAt: confirmed[site.id] ?? null,
    }));
  }, [taught, health, confirmed]);
}

/** Built in, and neither by us nor by the user seen to work on the live page. */
export function isUnconfirmed({ builtIn, taught, confirmedAt }: Site): boolean {
  return builtIn !== null && !builtIn.addressOnly && !taught && !builtIn.confirmed && confirmedAt === null;
}
