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
import { type ChatSnapshot, chatKey } from '../chat/snapshot.ts';
import { advanceListed } from './advance-listed.ts';
import { advanceOpen } from './advance-open.ts';
import { skewOf } from './choose-moment.ts';
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

/** Takes one page's snapshot into the state. Pure and idempotent. */
export function advanceClock(
  state: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  { now, ...judges }: ClockLook,
): { state: ClockState; finished: FinishedWait[] } {
  const { site, shop, open } = snapshot;
  const isHere = (chat: ChatClock) =>
    chat.tabId === place.tabId && chat.frameId === place.frameId && chat.site === site;
  const at = snapshot.takenAt <= now && now - snapshot.takenAt < LATE_MS ? snapshot.takenAt : now;
  const next: ClockState = { ...state };
  const finished: FinishedWait[] = [];
  const isPageKnown = Object.values(state).some((chat) => chat.tabId === place.tabId && chat.site === site);
  const shown = new Set<string>();
  const touch = (chatId: string, name: string): Draft => {
    const key = clockKey(next, site, chatId, shop);
    const before = next[key] ?? NEW_CHAT;
    const { trail } = before;
    const chat: ChatClock = {
      ...before,
      ...place,
      ...{ site, shop: shop || before.shop, chatId, name: name || before.name, seenAt: at },
      trail: { ...trail },
    };
    shown.add(key);
    next[key] = chat;
    const watchedUntil = trail.isWatched ? Math.max(trail.watchedUntil, before.seenAt) : trail.watchedUntil;
    const isOpen = open?.chatId === chatId;
    return {
      ...{ chat, finished, judges, at, watchedUntil },
      open: isOpen ? open : null,
      skew: isOpen ? skewOf(open.turns) : 0,
      marked: before.marked || before.unread > 0,
      justOpened: isOpen && !trail.wasOpen && trail.cursor !== null,
    };
  };
  const settle = ({ chat, open: opened }: Draft) => {
    chat.deadlines = deadlinesOf(chat.wait);
    chat.lights = lightsAt(chat, at);
    chat.trail.wasOpen = opened !== null;
    chat.trail.isWatched = opened !== null || chat.marked || chat.unread > 0;
    chat.trail.watchedUntil = at;
  };
  for (const item of snapshot.list) {
    const isKnown = isPageKnown || next[clockKey(next, site, item.chatId, shop)] !== undefined;
    const draft = touch(item.chatId, item.name);
    if (draft.open) {
      const { preview, unread, waiting } = item;
      Object.assign(draft.chat, { preview, unread, marked: waiting });
      continue;
    }
    advanceListed(draft, item, isKnown);
    settle(draft);
  }
  if (open) {
    const before = state[clockKey(state, site, open.chatId, shop)];
    const item = snapshot.list.find(({ chatId }) => chatId === open.chatId);
    const draft = touch(open.chatId, open.buyerName);
    // The list's own pass has just stamped it.
    const trail = before?.trail ?? NEW_CHAT.trail;
    draft.watchedUntil = trail.isWatched
      ? Math.max(trail.watchedUntil, before?.seenAt ?? 0)
      : trail.watchedUntil;
    draft.marked = Boolean(item && (item.unread || item.waiting));
    advanceOpen(draft, open);
    settle(draft);
  }
  for (const [key, chat] of Object.entries(next))
    if (!shown.has(key) && isHere(chat) && (chat.trail.isWatched || chat.trail.wasOpen))
      next[key] = { ...chat, trail: { ...chat.trail, isWatched: false, wasOpen: false, watchedUntil: at } };
  return { state: next, finished };
}
