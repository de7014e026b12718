import type { ChatSnapshot } from '../chat/snapshot.ts';
import { type BuyerVisits, buyerKey, isKnownByName } from './buyer-memory.ts';

/** A longer silence than this parts two visits; so does a new day after half an hour, for a chat may go past midnight. */
const VISIT_GAP_MS = 6 * 3_600_000;
const NEW_DAY_GAP_MS = 30 * 60_000;
/** Who only leafs through old chats meets nobody: a buyer is met within a day of writing. */
const MET_WITHIN_MS = 24 * 3_600_000;

/** A buyer as one snapshot shows them. */
export interface Sight extends Pick<BuyerVisits, 'site' | 'shop' | 'chatId'> {
  key: string;
  /** Id of the newest message of theirs. */
  turnId: string;
  /** When it was sent or seen to arrive, ms since the epoch; null where the page dates nothing and nobody saw it come. */
  at: number | null;
}

/** The visits of a buyer as they are stored. */
export interface StoredVisits extends BuyerVisits {
  key: string;
  /** Id of the newest message known. */
  turnId: string;
}

/** The buyer of the open chat; null when none can be told, or when they have not written. */
export function sightOf({ site, shop, open }: ChatSnapshot): Sight | null {
  const turn = open?.turns.findLast(({ side }) => side === 'buyer');
  if (!open || !turn) return null;
  const key = buyerKey(site, shop, open.chatId, open.buyerName);
  if (key === null) return null;
  const chatId = isKnownByName(open.chatId, open.buyerName) ? '' : open.chatId;
  return { key, site, shop, chatId, turnId: turn.id, at: turn.seenAt ?? turn.pageAt };
}

/** What was known last of a buyer. */
export type LastKnown = Pick<StoredVisits, 'turnId' | 'lastSeenAt'>;

/**
 * Whether a sight tells more than was known. Where messages are dated, the date decides: ids made of a message's words
 * may come again with the next "hello".
 */
export function isNews({ turnId, lastSeenAt }: LastKnown, sight: Sight): boolean {
  return sight.at === null ? sight.turnId !== turnId : sight.at > lastSeenAt;
}

const dayOf = (at: number) => new Date(at).toDateString();

function isNewVisit(last: number, at: number): boolean {
  const gap = at - last;
  return gap > VISIT_GAP_MS || (gap > NEW_DAY_GAP_MS && dayOf(last) !== dayOf(at));
}

/**
 * Takes a sight of a buyer into what is known of their visits; null: it is no news. The same sight twice changes
 * nothing. Days are those of the browser's time zone. `now` in ms since the epoch.
 */
export function advanceVisits(before: StoredVisits | null, sight: Sight, now: number): StoredVisits | null {
  const { key, site, shop, chatId, turnId } = sight;
  if (before && !isNews(before, sight)) return null;
  const at = Math.min(sight.at ?? now, now);
  if (!before)
    return at < now - MET_WITHIN_MS
      ? null
      : {
          ...{ key, site, shop, chatId, turnId, firstSeenAt: at, lastSeenAt: at },
          ...{ visits: 1, visitStartedAt: at, previousSeenAt: null },
        };
  const next = { ...before, turnId, lastSeenAt: at };
  return isNewVisit(before.lastSeenAt, at)
    ? { ...next, visits: before.visits + 1, visitStartedAt: at, previousSeenAt: before.lastSeenAt }
    : next;
}
