import type { ListedChat } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { findAll, findPlace, holds, readValue } from './find.ts';

/** A list may be long; what is beyond this nobody scrolls to, and it must cost nothing. */
const MAX_LISTED = 500;
/** Bound of a name or key, characters; see `lib/core/chat/parse-snapshot.ts`. */
export const MAX_NAME = 300;
const MAX_PREVIEW = 500;
const MAX_UNREAD = 9999;

export type ListCache = WeakMap<Element, ListedChat>;

/** The conversation list as the page shows it now; `found` is false when there is no such list. */
export interface ListReading {
  found: boolean;
  chats: ListedChat[];
}

/** The list's items, and whether the list is there at all. */
export function findItems(profile: SiteProfile, root: ParentNode): { found: boolean; items: Element[] } {
  const container = findPlace(root, profile.list.container);
  const scopes = container ? [container, root] : [root];
  for (const scope of scopes)
    for (const { css } of profile.list.item) {
      const items = findAll(scope, css);
      if (items.length) return { found: true, items: items.slice(0, MAX_LISTED) };
    }
  return { found: container !== null, items: [] };
}

/** Items that stand below a heading that says they wait. A heading rules from where it stands to the next one. */
function waitingBelow({ list }: SiteProfile, root: ParentNode, items: readonly Element[]): Set<Element> {
  const waiting = new Set<Element>();
  const heading = list.groups?.heading.find(({ css }) => root.querySelector(css));
  if (!list.groups || !heading) return waiting;
  const known = new Set(items);
  const itemCss = list.item.find(({ css }) => items[0]?.matches(css));
  let says = false;
  for (const element of root.querySelectorAll(itemCss ? `${heading.css}, ${itemCss.css}` : heading.css)) {
    if (!known.has(element)) says = list.groups.waiting.some((sign) => holds(element, sign));
    else if (says) waiting.add(element);
  }
  return waiting;
}

function readItem(profile: SiteProfile, item: Element): ListedChat {
  const { list } = profile;
  const unread = /\d+/.exec(readValue(item, list.unread));
  return {
    // A list may hold whole messages and let the style cut them short.
    chatId: readValue(item, list.id).slice(0, MAX_NAME),
    name: readValue(item, list.name).slice(0, MAX_NAME),
    preview: readValue(item, list.preview).slice(0, MAX_PREVIEW),
    unread: unread ? Math.min(Number(unread[0]), MAX_UNREAD) : 0,
    waiting: list.waiting.some((sign) => holds(item, sign)),
    active: false,
  };
}

/** One conversation that stands in two groups of the list: what either row knows counts, words come from the seen one. */
function mergeTwins(first: ListedChat, second: ListedChat, secondIsSeen: boolean): ListedChat {
  const words = secondIsSeen ? second : first;
  return {
    ...first,
    name: words.name || first.name || second.name,
    preview: words.preview || first.preview || second.preview,
    unread: Math.max(first.unread, second.unread),
    waiting: first.waiting || second.waiting,
    active: first.active || second.active,
  };
}

/** Reads the list; rows that nothing changed in since come from `cache`. */
export function readList(profile: SiteProfile, root: ParentNode, cache: ListCache): ListReading {
  const { found, items } = findItems(profile, root);
  const waiting = waitingBelow(profile, root, items);
  const chats = new Map<string, ListedChat>();
  const shownBy = new Map<string, Element>();
  for (const item of items) {
    let known = cache.get(item);
    if (!known) {
      known = readItem(profile, item);
      cache.set(item, known);
    }
    if (!known.chatId) continue;
    // Not from the cache: what marks the active row, or a group, stands around it, where a change is not told.
    const active = profile.list.active.some((sign) => holds(item, sign));
    const chat = { ...known, waiting: known.waiting || waiting.has(item), active };
    const twin = chats.get(chat.chatId);
    const twinItem = shownBy.get(chat.chatId);
    if (!twin || !twinItem) {
      chats.set(chat.chatId, chat);
      shownBy.set(chat.chatId, item);
      continue;
    }
    const differs = twin.name !== chat.name || twin.preview !== chat.preview;
    const takeWords = differs && !twinItem.checkVisibility() && item.checkVisibility();
    if (takeWords) shownBy.set(chat.chatId, item);
    chats.set(chat.chatId, mergeTwins(twin, chat, takeWords));
  }
  return { found, chats: [...chats.values()] };
}
