/**
 * The first-response clock: one for each buyer and shop, with two lights.
 *
 *                       buyer writes                 somebody of the shop writes
 *   quiet ─────────────────────────▶ waiting ──────────────────────────────────────────▶ answered = quiet
 *     ▲                greeted: running (15 s)    an answer: both lights green, the wait goes on record
 *     │               answered: running (20 s)
 *     │                                 │ a bare greeting, an empty "one moment"
 *     │                                 ▼
 *     │                             greeted, waiting for the answer ──an answer──▶ answered = quiet
 *     │                greeted: green            the second clock runs anew, once: 20 s
 *     │               answered: running
 *     │                                 │ the buyer had only said hello, so the house is content;
 *     │                                 ▼ the platform may not be, its clock runs on
 *     │                             quiet for the house ──the buyer asks──▶ greeted, waiting for the answer
 *     │
 *     ├── "conversation closed", "transferred": any wait ends, kept out of the rates
 *     └── the page shows nobody waiting, nobody saw an answer: dropped; taken up again when the question stands there,
 *         measured when a dated answer turns up, else on record as a blind gap when the next wait begins
 *
 * Each row of a conversation is taken in once and in order, however a page cuts them into snapshots: a snapshot twice
 * changes nothing, and a lost one is healed by the next. A wait starts at the oldest unanswered message; further bubbles
 * do not restart it, and history starts nothing unless it is fresh or the page itself says that the buyer waits. Robot
 * and system rows neither start nor stop a wait, but a platform's preset may count a robot's answer for its own clock.
 * The page's time is preferred to the time we saw; both are kept. What nobody could see is measured and kept out.
 */
import { type ChatSnapshot, chatKey, type OpenChat } from '../chat/snapshot.ts';
import { advanceListed, saysWaiting } from './advance-listed.ts';
import { advanceOpen } from './advance-open.ts';
import { pageClockOf } from './choose-moment.ts';
import {
  type ChatClock,
  type ClockState,
  deadlinesOf,
  type FinishedWait,
  type Place,
} from './clock-state.ts';
import { lightsAt } from './lights.ts';
import type { Draft, Judges } from './look.ts';
import { NEW_CHAT } from './new-chat.ts';

/** Longest time between a page's look and our hearing of it that is believed, ms. */
const LATE_MS = 120_000;

/** One look at a page, and by what it is judged. */
export interface ClockLook extends Judges {
  /** ms since the epoch. */
  now: number;
}

/** The conversation's entry; the same buyer may write to two shops of one platform. */
export function clockKey(state: ClockState, site: string, chatId: string, shop: string): string {
  const plain = chatKey(site, chatId);
  const other = state[plain];
  // Pages often name the shop a moment later than the chat.
  if (!shop || !other || other.shop === '' || other.shop === shop) return plain;
  return `${plain}@${shop}`;
}

type Look = Pick<Draft, 'at' | 'judges' | 'finished'> & { shop: string };

/** Begins to take in what a look says of one conversation; `open`: its rows, where it stands open. */
function beginDraft(before: ChatClock, { shop, ...look }: Look, name: string, open: OpenChat | null): Draft {
  const { trail } = before;
  const pageClock = pageClockOf(open?.turns ?? [], trail.grain);
  const watchedUntil = trail.isWatched ? Math.max(trail.watchedUntil, before.seenAt) : trail.watchedUntil;
  return {
    ...{ ...look, open, watchedUntil },
    chat: {
      ...before,
      ...{ shop: shop || before.shop, name: name || before.name },
      trail: { ...trail, knownAt: trail.knownAt || look.at, grain: pageClock.grain },
    },
    pageClock,
    marked: before.marked || before.unread > 0,
    justOpened: open !== null && !trail.wasOpen && trail.cursor !== null,
    isOpenElsewhere: false,
    isOtherWindow: false,
  };
}

/** Writes down where the conversation stands after this look. */
function settle({ chat, at, open, isOpenElsewhere }: Draft): void {
  chat.deadlines = deadlinesOf(chat.wait);
  chat.lights = lightsAt(chat, at);
  if (isOpenElsewhere) return;
  chat.trail.wasOpen = open !== null;
  chat.trail.isWatched = open !== null || chat.marked || chat.unread > 0;
  chat.trail.watchedUntil = at;
  if (open) chat.trail.openSeenAt = at;
}

/**
 * Takes one page's snapshot into the state. Pure and idempotent. Several windows may show one conversation: the one
 * that shows it open, or waiting, speaks for it, and another one's list can only tell of a question.
 */
export function advanceClock(
  state: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  { now, ...judges }: ClockLook,
): { state: ClockState; finished: FinishedWait[] } {
  const { site, shop, open } = snapshot;
  const isHere = (one: Place) => one.tabId === place.tabId && one.frameId === place.frameId;
  const at = snapshot.takenAt <= now && now - snapshot.takenAt < LATE_MS ? snapshot.takenAt : now;
  const next: ClockState = { ...state };
  const finished: FinishedWait[] = [];
  const look = { at, judges, finished, shop };
  const isPageKnown = Object.values(state).some((chat) => chat.tabId === place.tabId && chat.site === site);
  const shown = new Set<string>();
  /** What was known of a conversation before this look, and under which key. */
  const find = (chatId: string) => {
    const key = clockKey(state, site, chatId, shop);
    const before: ChatClock = state[key] ?? { ...NEW_CHAT, ...place, site, chatId };
    shown.add(key);
    return { key, before, isKnown: state[key] !== undefined };
  };
  const keep = (key: string, draft: Draft) => {
    settle(draft);
    const { chat, isOpenElsewhere } = draft;
    next[key] = { ...chat, ...(!isOpenElsewhere && place), seenAt: Math.max(at, chat.seenAt) };
  };
  for (const item of snapshot.list) {
    const { chatId, name } = item;
    if (chatId === open?.chatId) continue;
    const { key, before, isKnown } = find(chatId);
    const isOther = !isHere(before) && isKnown;
    // Older than what another window has shown, or less than it shows.
    if (isOther && (at < before.seenAt || (before.trail.isWatched && !saysWaiting(item)))) continue;
    const draft = beginDraft(before, look, name, null);
    draft.isOpenElsewhere = isOther && before.trail.wasOpen;
    advanceListed(draft, item, isKnown || isPageKnown);
    keep(key, draft);
  }
  const opened = open && find(open.chatId);
  // Another window has shown these rows since, and perhaps more.
  const isStale = opened && !isHere(opened.before) && at < opened.before.trail.openSeenAt;
  if (open && opened && !isStale) {
    const { key, before } = opened;
    const item = snapshot.list.find(({ chatId }) => chatId === open.chatId);
    const draft = beginDraft(before, look, open.buyerName || (item?.name ?? ''), open);
    draft.marked = item !== undefined && saysWaiting(item);
    draft.isOtherWindow = !isHere(before);
    if (item) Object.assign(draft.chat, { preview: item.preview, unread: item.unread, marked: item.waiting });
    advanceOpen(draft, open);
    keep(key, draft);
  }
  for (const [key, chat] of Object.entries(next))
    if (!shown.has(key) && isHere(chat) && chat.site === site && (chat.trail.isWatched || chat.trail.wasOpen))
      next[key] = { ...chat, trail: { ...chat.trail, isWatched: false, wasOpen: false, watchedUntil: at } };
  return { state: next, finished };
}
