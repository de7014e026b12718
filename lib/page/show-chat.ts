import type { ShowOutcome, ShowRequest } from '../core/chat/show-chat.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { findPlace, readValue } from './find.ts';
import { readOpenChatId } from './read-chat.ts';
import { findItems } from './read-list.ts';

const SHOWN_MS = 1800;
/** A page that follows a click has the chat open by then, ms. */
const OPEN_MS = 1200;

function itemOf(profile: SiteProfile, root: ParentNode, chatId: string): Element | undefined {
  const twins = findItems(profile, root).items.filter((item) => readValue(item, profile.list.id) === chatId);
  return twins.find((twin) => twin.checkVisibility()) ?? twins[0];
}

/**
 * What to click in a list item: the profile says what works; without its word only an item that can do nothing else than
 * be chosen is tried, no link that leads away and nothing that the reply box stands in.
 */
function toClick(
  profile: SiteProfile,
  root: ParentNode,
  item: Element,
  tryOpening: boolean,
): HTMLElement | null {
  const { opens } = profile.list;
  const place = opens
    ? opens.css === undefined
      ? item
      : findPlace(item, [{ ...opens, css: opens.css }])
    : null;
  if (opens) return place instanceof HTMLElement ? place : null;
  if (
    !tryOpening ||
    !(item instanceof HTMLElement) ||
    item.closest('a[href]') ||
    item.querySelector('a[href]')
  )
    return null;
  const editor = findPlace(root, profile.editor);
  return editor && item.contains(editor) ? null : item;
}

/** Waits until the page shows the conversation as open; false when it does not follow. */
function isOpened(profile: SiteProfile, root: Document, chatId: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const look = () => readOpenChatId(profile, root) === chatId && resolve(true);
  const changes = new MutationObserver(look);
  changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const timer = setTimeout(resolve, OPEN_MS, false);
  look();
  return promise.finally(() => {
    changes.disconnect();
    clearTimeout(timer);
  });
}

function pointAt(item: Element): void {
  item.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const mark = { outline: '3px solid #0b6b57', outlineOffset: '-3px' };
  item.animate([mark, { ...mark, offset: 0.8 }, { ...mark, outlineColor: 'transparent' }], {
    duration: SHOWN_MS,
  });
}

/**
 * Brings a conversation up because the agent asked for it: opens it with a click on its row in the list, which does what
 * the agent's own click would and sends nothing; where the page takes no such click, the row is scrolled into view and
 * outlined for a moment.
 */
export async function showChat(
  profile: SiteProfile,
  root: Document,
  { chatId, tryOpening }: ShowRequest,
): Promise<ShowOutcome> {
  if (readOpenChatId(profile, root) === chatId) return 'open';
  const item = itemOf(profile, root, chatId);
  if (!item) return 'absent';
  const target = toClick(profile, root, item, tryOpening);
  target?.click();
  if (target && (await isOpened(profile, root, chatId))) return 'open';
  // The list may have been drawn anew meanwhile.
  pointAt(itemOf(profile, root, chatId) ?? item);
  return 'pointed';
}
