import { chatKey } from '../chat/snapshot.ts';
import { type BuyerTypeId, TYPE_FAMILIES, type TypeFamily } from './codes.ts';
import { isMasked } from './variables.ts';

/** A trouble of the past and how it ended. */
export interface Trouble {
  what: string;
  /** Empty while it is not settled. */
  end: string;
  /** When it was written down, ms since the epoch. */
  at: number;
}

/** What the agent chose to keep of a buyer, in the agent's own words. */
export interface KeptOfBuyer {
  /** Kept only with something else of this list, and never where the page masks it; else empty. */
  name: string;
  note: string;
  tags: string[];
  tastes: string[];
  troubles: Trouble[];
  /** What this buyer is not to be asked for again: ids of `ASK_TOPICS`, or the agent's own words. */
  doNotAsk: string[];
  vip: boolean;
  /** Buyer types that the agent chose, which speak for themselves on the next visit. */
  types: Partial<Record<TypeFamily, BuyerTypeId>>;
}

/** When a buyer was there: times, ids and counts, no words. */
export interface BuyerVisits {
  site: string;
  shop: string;
  /** Empty where the page's only id of a buyer is the name. */
  chatId: string;
  /** ms since the epoch, like all times here: the buyer's own messages, not ours. */
  firstSeenAt: number;
  lastSeenAt: number;
  /** This visit counts. */
  visits: number;
  /** Where the newest visit began. */
  visitStartedAt: number;
  /** Where the visit before it ended; null: there was none. */
  previousSeenAt: number | null;
}

/** All that is remembered of one buyer of one shop. */
export interface BuyerMemory extends KeptOfBuyer, BuyerVisits {
  /** See {@link buyerKey}. */
  key: string;
  /** When it is forgotten unless the buyer comes again, ms since the epoch. */
  forgetAt: number;
}

export const NOTHING_KEPT: KeptOfBuyer = {
  name: '',
  note: '',
  tags: [],
  tastes: [],
  troubles: [],
  doNotAsk: [],
  vip: false,
  types: {},
};

/**
 * The types to keep after the agent put some right in a chat (`was` → `now`, null: none of this family): what was chosen
 * is kept, what was taken away is forgotten. The same object when nothing about types was said.
 */
export function chosenTypes(
  kept: KeptOfBuyer['types'],
  was: Partial<Record<string, BuyerTypeId | null>> = {},
  now: Partial<Record<string, BuyerTypeId | null>> = {},
): KeptOfBuyer['types'] {
  const said = TYPE_FAMILIES.filter((family) => was[family] !== now[family]);
  if (said.length === 0) return kept;
  const types = { ...kept };
  for (const family of said) {
    const type = now[family];
    if (type) types[family] = type;
    else delete types[family];
  }
  return types;
}

/** A shop over all sites; where the page does not name its shop, the site stands for it. */
export function shopKey(site: string, shop: string): string {
  return chatKey(site, shop);
}

/** Whether the page knows its buyers by name only: two people of one name are one to it. */
export function isKnownByName(chatId: string, name: string): boolean {
  return chatId !== '' && chatId.trim() === name.trim();
}

/** FNV-1a over UTF-16 units, twice from different starts: 64 bits, as base 36. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((start) => {
      let sum = start;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      return (sum >>> 0).toString(36);
    })
    .join('');
}

/**
 * The key under which a buyer of a shop is remembered; null where nobody can be told apart: a masked name is the page's
 * only id. A name that serves as id goes in as its fingerprint, so that it does not reach the disk by this way.
 */
export function buyerKey(site: string, shop: string, chatId: string, name: string): string | null {
  if (chatId === '') return null;
  if (!isKnownByName(chatId, name)) return `${shopKey(site, shop)}\n${chatId}`;
  return isMasked(name) ? null : `${shopKey(site, shop)}\n~${fingerprint(chatId.trim())}`;
}

/** What of a memory decides which words fit a buyer. */
export type Acquaintance = Pick<BuyerMemory, 'visits' | 'visitStartedAt' | 'doNotAsk'>;

/** Whether the buyer behind a memory was here before this visit. */
export function isReturning<M extends Pick<BuyerMemory, 'visits'>>(memory: M | null): memory is M {
  return memory !== null && memory.visits > 1;
}

/** Whether the agent kept anything of this buyer. */
export function hasKept(kept: KeptOfBuyer): boolean {
  const { note, tags, tastes, troubles, doNotAsk, vip, types } = kept;
  const lists = [tags, tastes, troubles, doNotAsk, Object.keys(types)];
  return note !== '' || vip || lists.some((list) => list.length > 0);
}
