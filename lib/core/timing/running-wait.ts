import { type ChatSnapshot, chatKey } from '../chat/snapshot.ts';
import { NEW_CHAT } from './clock.ts';
import { type ChatClock, type ClockState, type Place, VISIT_MS, type Wait } from './clock-state.ts';

/** A wait as it is kept over a restart of the extension: times, ids and counts, no words. */
export interface RunningWait extends Pick<ChatClock, 'site' | 'chatId' | 'greeted' | 'unread' | 'marked'> {
  wait: Wait;
}

/** What is to be kept of the buyers who wait now. */
export function runningWaits(state: ClockState): RunningWait[] {
  return Object.values(state).flatMap(({ site, chatId, greeted, unread, marked, wait }) =>
    wait ? [{ site, chatId, greeted, unread, marked, wait }] : [],
  );
}

/**
 * Goes on with the waits that ran when the extension stopped, as soon as a page shows their conversations again. What
 * happened in between nobody saw: unless the very question still stands unanswered, the start is no longer known for
 * sure. `left` are those that no page has shown yet; older ones than a visit are forgotten.
 */
export function takeUpWaits(
  state: ClockState,
  kept: readonly RunningWait[],
  { site, open, list }: ChatSnapshot,
  place: Place,
  now: number,
): { state: ClockState; left: RunningWait[] } {
  const next = { ...state };
  const left = kept.filter((one) => {
    const { chatId, wait, ...rest } = one;
    if (now - wait.startedAt >= VISIT_MS) return false;
    const isOpen = open?.chatId === chatId;
    if (one.site !== site || !(isOpen || list.some((item) => item.chatId === chatId))) return true;
    const isSure = isOpen && open.turns.some((turn) => turn.id === wait.askId);
    const startKnown = wait.startKnown && isSure;
    next[chatKey(site, chatId)] ??= {
      ...NEW_CHAT,
      ...rest,
      ...place,
      chatId,
      name: '',
      wait: { ...wait, startKnown },
    };
    return false;
  });
  return { state: next, left };
}
