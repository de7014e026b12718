/**
 * The first-response clock, first version: one clock per conversation.
 *
 *   quiet ──buyer writes──▶ waiting ──a human of the shop writes──▶ quiet (the wait is finished: recorded)
 *                              └──the page shows no one waiting any more──▶ quiet (dropped: nobody saw the answer)
 *
 * Snapshots are state, so the same snapshot twice changes nothing, and a lost one is healed by the next. A wait starts
 * at the oldest unanswered buyer message that was *seen* to arrive; history starts nothing unless the page itself says
 * that the buyer waits. Robot and system rows neither start nor stop a wait.
 */
import { type ChatSnapshot, chatKey } from '../chat/snapshot.ts';
import { advanceListed, advanceOpen } from './advance-chat.ts';
import { type ChatClock, type ClockState, type FinishedWait, type Place, TARGET_MS } from './clock-state.ts';

/** Takes one page's snapshot into the state. Pure and idempotent; `now` is ms since the epoch. */
export function advanceClock(
  state: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): { state: ClockState; finished: FinishedWait[] } {
  const next: ClockState = { ...state };
  const finished: FinishedWait[] = [];
  const pageKnown = Object.values(state).some((c) => c.tabId === place.tabId && c.site === snapshot.site);
  const listed = new Map(snapshot.list.map((item) => [item.chatId, item]));
  const touch = (chatId: string, name: string): ChatClock => {
    const before = next[chatKey(snapshot.site, chatId)];
    return {
      ...(before ?? NEW_CHAT),
      ...place,
      site: snapshot.site,
      chatId,
      name: name || before?.name || '',
      seenAt: now,
    };
  };
  for (const item of snapshot.list) {
    const open = snapshot.open?.chatId === item.chatId;
    const before = next[chatKey(snapshot.site, item.chatId)];
    const chat = touch(item.chatId, item.name);
    next[chatKey(snapshot.site, item.chatId)] = open
      ? { ...chat, preview: item.preview, unread: item.unread, marked: item.waiting }
      : advanceListed(chat, item, before !== undefined || pageKnown, now);
  }
  if (snapshot.open) {
    const key = chatKey(snapshot.site, snapshot.open.chatId);
    const chat = touch(snapshot.open.chatId, snapshot.open.buyerName);
    const item = listed.get(snapshot.open.chatId);
    const { wait, ended } = advanceOpen(
      chat,
      snapshot.open,
      Boolean(item && (item.unread || item.waiting)),
      now,
    );
    next[key] = { ...chat, ...wait };
    if (ended)
      finished.push({
        site: chat.site,
        chatId: chat.chatId,
        kind: ended.kind,
        startedAt: ended.startedAt,
        answeredAt: ended.answeredAt,
        targetMs: TARGET_MS[ended.kind],
      });
  }
  return { state: next, finished };
}

/** A conversation of which nothing is known. */
export const NEW_CHAT: Omit<ChatClock, keyof Place | 'site' | 'chatId' | 'name'> = {
  preview: '',
  wait: null,
  dropped: null,
  answered: null,
  greeted: false,
  unread: 0,
  marked: false,
  seenAt: 0,
};
