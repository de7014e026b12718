import type { ChatSnapshot } from '../chat/snapshot.ts';
import { clockKey } from './clock.ts';
import {
  type ChatClock,
  type ClockState,
  deadlinesOf,
  type FinishedWait,
  type Place,
  TARGET_MS,
  type Wait,
} from './clock-state.ts';
import { NEW_CHAT } from './new-chat.ts';

/** A wait that no page has shown again for so long is given up, ms: longer than any platform's limit. */
export const GIVE_UP_MS = 3 * 86_400_000;

/** A wait as it is kept over a restart of the extension: times, ids and counts, no words. */
export type RunningWait = Omit<ChatClock, 'name' | 'preview' | 'wait'> & { wait: Wait };

/** What is to be kept of the buyers who wait now. */
export function runningWaits(state: ClockState): RunningWait[] {
  return Object.values(state).flatMap(({ name: _, preview: __, wait, ...chat }) =>
    wait ? [{ ...chat, wait }] : [],
  );
}

/** What is kept, without that which changes though nothing happens: worth writing down anew only when this differs. */
export function printOfWaits(waits: readonly RunningWait[]): string {
  return JSON.stringify(
    waits.map(({ seenAt: _, trail: { watchedUntil: __, openSeenAt: ___, ...trail }, ...one }) => [
      one,
      trail,
    ]),
  );
}

interface OldRunningWait {
  site: string;
  chatId: string;
  greeted: boolean;
  unread: number;
  marked: boolean;
  wait: Pick<Wait, 'kind' | 'startedAt' | 'startKnown' | 'askId'>;
}

/** A kept wait of any earlier version in today's form. */
export function renewRunning(kept: RunningWait | OldRunningWait): RunningWait {
  if ('trail' in kept) return { ...kept, trail: { ...NEW_CHAT.trail, ...kept.trail } };
  const { kind, startedAt, askId } = kept.wait;
  return {
    ...NEW_CHAT,
    tabId: -1,
    frameId: 0,
    ...kept,
    wait: {
      key: `${kept.site}||${kept.chatId}|${askId ?? startedAt}`,
      startSeenAt: null,
      startPageAt: null,
      beforeId: null,
      greetedAt: null,
      answerFromAt: startedAt,
      isQuiet: false,
      isHello: false,
      isHeld: false,
      targetMs: TARGET_MS[kind],
      answerTargetMs: TARGET_MS.reply,
      platformTargetMs: null,
      platformAnsweredAt: null,
      opensAt: null,
      isOutOfHours: false,
      blindMs: 0,
      isUnsure: false,
      ...kept.wait,
    },
  };
}

/** A wait that is given up: its answer was never seen. */
export function lostWait({ site, shop, chatId, wait }: RunningWait, now: number): FinishedWait {
  const { key, kind, startedAt, startSeenAt, startPageAt, greetedAt, answerFromAt } = wait;
  const { targetMs, answerTargetMs, platformTargetMs, platformAnsweredAt } = wait;
  return {
    ...{ key, site, shop, chatId, kind, startedAt, startSeenAt, startPageAt, greetedAt, answerFromAt },
    ...{ targetMs, answerTargetMs, platformTargetMs, platformAnsweredAt },
    ...{ answeredAt: null, answerSeenAt: null, answerPageAt: null, endedAt: now, stage: null },
    blindMs: Math.max(0, now - startedAt),
    excluded: 'gap',
  };
}

/**
 * Goes on with the waits that ran when the extension stopped, as soon as a page shows their conversations again. What
 * happened in between nobody saw: unless the very question still stands unanswered, the start is no longer known for
 * sure. `left` are those that no page has shown yet, `lost` those that are given up.
 */
export function takeUpWaits(
  state: ClockState,
  kept: readonly RunningWait[],
  { site, shop, open, list }: ChatSnapshot,
  place: Place,
  now: number,
): { state: ClockState; left: RunningWait[]; lost: FinishedWait[] } {
  const next = { ...state };
  const lost: FinishedWait[] = [];
  const left = kept.filter((one) => {
    const { chatId, wait } = one;
    if (now - wait.startedAt >= GIVE_UP_MS) {
      lost.push(lostWait(one, now));
      return false;
    }
    const isOpen = open?.chatId === chatId;
    const isOtherShop = shop !== '' && one.shop !== '' && shop !== one.shop;
    if (one.site !== site || isOtherShop || !(isOpen || list.some((item) => item.chatId === chatId)))
      return true;
    const key = clockKey(next, site, chatId, one.shop);
    if (next[key]?.wait) return false;
    const isSure = isOpen && open.turns.some((turn) => turn.id === wait.askId);
    const startKnown = wait.startKnown && isSure;
    const { name, preview } = next[key] ?? NEW_CHAT;
    next[key] = {
      ...{ ...one, ...place, name, preview, wait: { ...wait, startKnown } },
      deadlines: deadlinesOf(wait),
      trail: { ...one.trail, isWatched: false },
    };
    return false;
  });
  return { state: next, left, lost };
}
