import type { ChatSubject, ListedChat, PagePart } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { findPlace, parentOf, readValue } from './find.ts';
import { type ListCache, MAX_NAME, readList } from './read-list.ts';
import { findMessages, type RawRow, type RowCache, readRows, readRowsAhead } from './read-rows.ts';
import { readSubject } from './read-subject.ts';

/** What a page shows at one moment, before anything is concluded from it. */
export interface RawReading {
  shop: string;
  /** The conversation that the page says is open. */
  chat: { id: string; name: string } | null;
  /** The newest rows, oldest first. While a page switches chats they may still be another buyer's. */
  rows: RawRow[];
  list: ListedChat[];
  /** What the page says outside the messages that the conversation is about. */
  beside: ChatSubject;
  missing: PagePart[];
}

/** What was read of elements that nothing changed in since. */
export interface ReadCache extends RowCache {
  items: ListCache;
}

export function createReadCache(): ReadCache {
  return { items: new WeakMap(), rows: new WeakMap(), newest: null, container: null };
}

function mayHoldRows({ container }: ReadCache, target: Node): boolean {
  return !container || container.contains(target) || container.getRootNode() !== target.getRootNode();
}

/** Forgets what was read of every element in which something changed. */
export function forgetChanged(cache: ReadCache, records: readonly MutationRecord[]): void {
  let last: MutationRecord | null = null;
  for (const record of records) {
    const { target, type } = record;
    if (target === last?.target && type === last.type) continue;
    last = record;
    const start = target instanceof Text ? target.parentNode : target;
    let element = start instanceof ShadowRoot ? start.host : start instanceof Element ? start : null;
    let isInRow = false;
    for (; element; element = parentOf(element)) {
      isInRow = cache.rows.delete(element) || isInRow;
      cache.items.delete(element);
    }
    // What says whose words a row holds may stand around it.
    if (type === 'attributes' && !isInRow && mayHoldRows(cache, target)) cache.rows = new WeakMap();
  }
}

/** Key of the conversation that the newest rows say they belong to; empty where rows do not say. */
export function ownerOf(rows: readonly RawRow[]): string {
  return rows.findLast((row) => row.owner !== '')?.owner ?? '';
}

function nameOf(chatId: string, list: readonly ListedChat[], header: string): string {
  // The list names a buyer by key; the header may lag behind while the page switches.
  return list.find((chat) => chat.chatId === chatId)?.name || header;
}

/** The chat that a page names while its rows are still being read, null for none; undefined once all of them are. */
export function readAhead(
  profile: SiteProfile,
  root: ParentNode,
  cache: ReadCache,
  isLate: () => boolean,
): string | null | undefined {
  const container = findMessages(profile, root);
  const ahead = container && readRowsAhead(profile, container, cache, isLate);
  if (!ahead || ahead.left === 0) return undefined;
  return (readValue(root, profile.open.id) || ahead.owner).slice(0, MAX_NAME) || null;
}

/**
 * Reads one page once. Parts that should be there and are not are named in `missing`: a page with a list and no chat
 * open has no messages and no editor, and nothing is missing from it.
 */
export function readChat(profile: SiteProfile, root: ParentNode, cache = createReadCache()): RawReading {
  const { found, chats } = readList(profile, root, cache.items);
  const container = findMessages(profile, root);
  cache.container = container;
  const rows = container ? readRows(profile, container, cache) : [];
  const id = (readValue(root, profile.open.id) || ownerOf(rows)).slice(0, MAX_NAME);
  const header = readValue(root, profile.open.name).slice(0, MAX_NAME);
  const chat = id ? { id, name: nameOf(id, chats, header) } : null;
  const list =
    chat && !chats.some((listed) => listed.active)
      ? chats.map((listed) => (listed.chatId === id ? { ...listed, active: true } : listed))
      : chats;
  const missing: PagePart[] = [];
  if (!found) missing.push('list');
  if (!chat && (!found || rows.length > 0)) missing.push('chat');
  if (!container && (chat || !found)) missing.push('messages');
  if ((chat || !found) && !findPlace(root, profile.editor)) missing.push('editor');
  return {
    shop: readValue(root, profile.shop).slice(0, MAX_NAME),
    chat,
    rows,
    list,
    beside: readSubject(root, profile.open.about),
    missing,
  };
}

/**
 * The one chat that everything on the page speaks for at this moment, read afresh; null when none is open, or while
 * the page is still switching from one to the next.
 */
export function readOpenChatId(profile: SiteProfile, root: ParentNode): string | null {
  const { chat, rows } = readChat(profile, root);
  const owner = ownerOf(rows);
  return chat && (owner === '' || owner === chat.id) ? chat.id : null;
}
