/**
 * Some pages show no id of a conversation but the buyer's name. While the browser runs the clock goes by it; on disk a
 * fingerprint stands for it, of site, shop and name, so that who is known can be found again and nobody is named.
 */
import type { ChatSnapshot } from '../chat/snapshot.ts';
import { fingerprint, isKnownByName, shopKey } from '../knowledge/buyer-memory.ts';
import type { FinishedWait } from './clock-state.ts';

/** Begins a fingerprint. Other keys of waits begin with the id of a site, that is with a letter. */
const MARK = '~';

/** Whether a site's only id of a conversation is always the buyer's name. */
export type IsNameSite = (site: string) => boolean;

/** What names a wait on disk. */
export type WaitIds = Pick<FinishedWait, 'site' | 'shop' | 'chatId' | 'key'>;

/** What stands on disk for a conversation whose id is a name. */
export function namelessId(site: string, shop: string, chatId: string): string {
  return MARK + fingerprint(`${shopKey(site, shop)}\n${chatId.trim()}`);
}

/** Whether the key of a wait is a fingerprint already. */
export const isNameless = (key: string): boolean => key.startsWith(MARK);

/** The key of a wait without the name that is part of it; a fingerprint stays what it is. */
export const namelessKey = (key: string): string => (isNameless(key) ? key : MARK + fingerprint(key));

/** A wait as it goes to disk where `chatId`, as the page has it, is a name. Not to be done twice. */
export function withoutName<W extends WaitIds>(wait: W): W {
  const { site, shop, chatId, key } = wait;
  return { ...wait, chatId: namelessId(site, shop, chatId), key: namelessKey(key) };
}

/** Whether a record is of the conversation that its page calls `liveId`. */
export function isOf({ site, shop, chatId }: Omit<WaitIds, 'key'>, liveId: string): boolean {
  return chatId === liveId || (chatId.startsWith(MARK) && chatId === namelessId(site, shop, liveId));
}

/** The ids in a snapshot that are names. */
export function namesIn({ site, open, list }: ChatSnapshot, isNameSite: IsNameSite): ReadonlySet<string> {
  const shown = [...list, ...(open ? [{ chatId: open.chatId, name: open.buyerName }] : [])];
  const named = shown.filter(({ chatId, name }) => isNameSite(site) || isKnownByName(chatId, name));
  return new Set(named.map(({ chatId }) => chatId));
}
