import type { Turn } from './turn.ts';

/** A row of the conversation list. */
export interface ListedChat {
  /** Stable key of the conversation: the page's own id where it has one, else derived (see the site profile). */
  chatId: string;
  /** The buyer's name as the page shows it; may be masked (`S*******n`). */
  name: string;
  /** The last message as the list shows it; may be empty. */
  preview: string;
  /** Unread messages; 0 when none or when the page shows no number. */
  unread: number;
  /** The page itself marks this buyer as waiting for an answer. */
  waiting: boolean;
  /**
   * When we saw it begin to wait (unread messages, or the page's mark), ms since the epoch; null: it did so at the first
   * look. Absent while it does not wait.
   */
  waitingSince?: number | null;
  active: boolean;
}

/** The product that a conversation is about, as the page shows it. */
export interface ShownProduct {
  /** One line, at most 300 characters. */
  title: string;
  /** An https address; empty where the page shows no link. */
  url: string;
}

/** The order that a conversation is about, as the page shows it; what it does not show is empty. */
export interface ShownOrder {
  id: string;
  /** With its currency, as written on the page: `￥59.90`. */
  amount: string;
  /** In the page's own words. */
  state: string;
}

/** What a conversation is about. */
export interface ChatSubject {
  product: ShownProduct | null;
  order: ShownOrder | null;
}

/** The chat that is open on the page. */
export interface OpenChat extends ChatSubject {
  chatId: string;
  buyerName: string;
  /** Oldest first, at most {@link MAX_TURNS} newest ones. */
  turns: Turn[];
}

/** A part of the page that a site profile has to find. */
export type PagePart = 'list' | 'chat' | 'messages' | 'editor';

/**
 * All that QinDa knows of one page at one moment. It is state, not an event: a lost snapshot is healed by the next.
 */
export interface ChatSnapshot {
  /** Id of the site profile that read the page. */
  site: string;
  /** The shop as the page names it; empty where it does not. */
  shop: string;
  /** null when no conversation is open. */
  open: OpenChat | null;
  list: ListedChat[];
  /** Parts that the profile did not find; empty on a healthy page. */
  missing: PagePart[];
  /** ms since the epoch. */
  takenAt: number;
}

/** A snapshot never carries more turns than this: enough for every reading, and bounded for a chat of any length. */
export const MAX_TURNS = 120;

/** The key of a conversation over all sites. */
export function chatKey(site: string, chatId: string): string {
  return `${site}/${chatId}`;
}
