import { useLiveQuery } from 'dexie-react-hooks';
import { shopKey } from '../../core/knowledge/buyer-memory.ts';
import { listShops } from '../../data/buyers.ts';
import { type Facts, type KeptFacts, rememberFacts, watchFacts } from '../../data/facts.ts';
import { useWatched } from '../use-watched.ts';

const read = watchFacts as (onChange: (kept: KeptFacts | null) => void) => () => void;

/** What the owner filled in, for all shops and for each, as it is stored now; null until it is read. */
export function useFacts(): KeptFacts | null {
  return useWatched<KeptFacts | null>(read, null);
}

/** Saves values for all shops or for one (by `shopKey`); an empty one is forgotten. */
export function saveFacts(values: Facts, shop: string | null): Promise<void> {
  return rememberFacts(values, shop);
}

/** A shop that QinDa has seen on its page, or that has values of its own. */
export interface SeenShop {
  /** `shopKey`. */
  key: string;
  site: string;
  /** As the page names it; empty where it does not. */
  shop: string;
}

/** Every shop known, those with buyers first. */
export function useShops(kept: KeptFacts | null): SeenShop[] {
  const seen = useLiveQuery(listShops) ?? [];
  const shops = seen.map(({ site, shop }) => ({ key: shopKey(site, shop), site, shop }));
  const others = Object.keys(kept?.shops ?? {}).filter((key) => !shops.some((one) => one.key === key));
  return [
    ...shops,
    ...others.map((key) => {
      const [site = '', ...rest] = key.split('/');
      return { key, site, shop: rest.join('/') };
    }),
  ];
}
