import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import {
  type Acquaintance,
  type BuyerMemory,
  buyerKey,
  isKnownByName,
} from '../core/knowledge/buyer-memory.ts';
import type { MemoryDays } from '../core/knowledge/memory-days.ts';
import { isMasked } from '../core/knowledge/variables.ts';
import { readBuyer } from '../data/buyers.ts';
import type { LiveChat } from '../data/live.ts';
import { watchMemoryDays } from '../data/memory-days.ts';
import { useWatched } from './use-watched.ts';

/** The buyer of the open chat, as the memory knows them. */
export interface KnownBuyer {
  /** `buyerKey`; null: the page tells nobody apart here, so nobody is remembered. */
  key: string | null;
  site: string;
  shop: string;
  /** As the page shows it; empty when it is masked. */
  name: string;
  /** The page knows its buyers by name only: this may be somebody else of the same name. */
  byName: boolean;
}

/** Who the buyer of the open chat is; null: no chat is open. */
export function knownBuyer(page: LiveChat | null): KnownBuyer | null {
  const { site = '', shop = '', open } = page?.snapshot ?? {};
  if (!open) return null;
  const { chatId, buyerName } = open;
  return {
    key: buyerKey(site, shop, chatId, buyerName),
    site,
    shop,
    name: isMasked(buyerName) ? '' : buyerName,
    byName: isKnownByName(chatId, buyerName),
  };
}

const readDays = watchMemoryDays as (onChange: (days: MemoryDays | null) => void) => () => void;

/** For how many days buyers are remembered; 0: not at all; null until it is read. */
export function useMemoryDays(): MemoryDays | null {
  return useWatched<MemoryDays | null>(readDays, null);
}

/** What is remembered of the buyer of the open chat; null: nothing (yet), or no chat is open. */
export function useBuyerMemory(page: LiveChat | null): BuyerMemory | null {
  return useMemoryOf(knownBuyer(page)?.key ?? null);
}

/** What is remembered of a buyer (by `buyerKey`); null: nothing. */
export function useMemoryOf(key: string | null): BuyerMemory | null {
  const days = useMemoryDays();
  const memory = useLiveQuery(
    async () => (key === null || days === null ? null : readBuyer(key, days, Date.now())),
    [key, days],
  );
  // Until the answer for another buyer comes, the one before still stands.
  return memory && memory.key === key ? memory : null;
}

/** The part of a memory that decides which words fit; the same object as long as it says the same. */
export function useAcquaintance(memory: BuyerMemory | null): Acquaintance | null {
  const { visits, visitStartedAt, doNotAsk } = memory ?? {};
  const written = memory && JSON.stringify({ visits, visitStartedAt, doNotAsk });
  return useMemo(() => written && JSON.parse(written), [written]);
}
