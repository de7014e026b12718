import { useMemo } from 'react';
import { shopKey } from '../core/knowledge/buyer-memory.ts';
import { inSentence, termsInForce } from '../core/knowledge/terms.ts';
import { type Facts, type KeptFacts, watchFacts } from '../data/facts.ts';
import type { LiveChat } from '../data/live.ts';
import { useMinute } from './use-minute.ts';
import { useWatched } from './use-watched.ts';

const NOTHING_KEPT: KeptFacts = { all: {}, shops: {} };

/** What holds for the shop of one chat now. */
export interface ShopFacts {
  /** As they were filled in, several contacts one a line; the floor price too. */
  terms: Facts;
  /** The same as they stand in a sentence. */
  facts: Facts;
  /** `shopKey` under which this shop has values of its own; null: those for all shops hold. */
  ownSet: string | null;
}

/** The terms of the shop whose chat is on the page: its own before those for all, and nothing that is over. */
export function useShopFacts(page: LiveChat | null): ShopFacts {
  const kept = useWatched(watchFacts, NOTHING_KEPT);
  const minute = useMinute();
  const { site = '', shop = '' } = page?.snapshot ?? {};
  const key = shopKey(site, shop);
  const own = kept.shops[key];
  // The page names its shop: better than a blank, if the owner has not said how the shop is to be called.
  const named = shop === '' ? kept.all : { shop, ...kept.all };
  // Looked at each half minute, new only when something came or ended: what rests on it must not move for nothing.
  const written = JSON.stringify(termsInForce(named, own ?? {}, minute));
  return useMemo(() => {
    const terms = JSON.parse(written) as Facts;
    return { terms, facts: inSentence(terms), ownSet: own ? key : null };
  }, [written, own, key]);
}
