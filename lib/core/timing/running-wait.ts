import type { ChatSnapshot } from '../chat/snapshot.ts';
import { isKnownByName } from '../knowledge/buyer-memory.ts';
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
import { type IsNameSite, isNameless, namelessId, namelessKey } from './nameless.ts';
import { NEW_CHAT } from './new-chat.ts';

/** A wait that no page has shown again for so long is given up, ms: longer than any platform's limit. */
export const GIVE_UP_MS = 3 * 86_400_000;

/** A wait as it is kept over a restart of the extension: times, ids and counts, no words, and no name for an id. */
export type RunningWait = Omit<ChatClock, 'name' | 'preview' | 'wait'> & { wait: Wait };

/** Those who wait, without what the page says of them; the ids are left as they are. */
export function stillWaiting(chats: readonly ChatClock[]): RunningWait[] {
  return chats.flatMap(({ name: _, preview: __, wait, ...chat }) => (wait ? [{ ...chat, wait }] : []));
}

/** A wait as it is kept where the id of its conversation is, or may be, a name; one that is so already stays. */
export function withoutNameOf(one: RunningWait): RunningWait {
  return isNameless(one.wait.key) ? one : hideName(one);
}

function hideName(one: RunningWait): RunningWait {
  const { site, shop, chatId, wait, dropped, untold } = one;
  return {
    ...one,
    chatId: namelessId(site, shop, chatId),
    wait: { ...wait, key: namelessKey(wait.key) },
    dropped: dropped && { ...dropped, key: namelessKey(dropped.key) },
    untold: untold && { ...untold, key: namelessKey(untold.key) },
  };
}

/** What is to be kept of the buyers who wait now. */
export function runningWaits(state: ClockState, isNameSite: IsNameSite): RunningWait[] {
  return Object.values(state).flatMap((chat) => {
    const { site, chatId, name, wait } = chat;
    // One that was taken up again has its key from disk.
    const isNamed = isNameSite(site) || isKnownByName(chatId, name) || (wait && isNameless(wait.key));
    const kept = stillWaiting([chat]);
    return isNamed ? kept.map(hideName) : kept;
  });
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
  if ('trail' in kept)
    return { ...kept, untold: kept.untold ?? null, trail: { ...NEW_CHAT.trail, ...kept.trail } };
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

/** By shop: how a page calls its conversations, by all that may stand for them on disk. */
function idsOnRecord(site: string, shown: readonly { chatId: string }[]) {
  const known = new Map<string, Map<string, string>>();
  return (shop: string): ReadonlyMap<string, string> => {
    const ids = known.get(shop) ?? new Map<string, string>();
    if (!known.has(shop))
      for (const { chatId } of shown) ids.set(chatId, chatId).set(namelessId(site, shop, chatId), chatId);
    known.set(shop, ids);
    return ids;
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
  const liveIds = idsOnRecord(site, [...(open ? [open] : []), ...list]);
  const lost: FinishedWait[] = [];
  const left = kept.filter((one) => {
    const { wait } = one;
    if (now - wait.startedAt >= GIVE_UP_MS) {
      lost.push(lostWait(one, now));
      return false;
    }
    const isOtherShop = shop !== '' && one.shop !== '' && shop !== one.shop;
    const chatId = one.site === site && !isOtherShop ? liveIds(one.shop).get(one.chatId) : undefined;
    if (chatId === undefined) return true;
    const isOpen = open?.chatId === chatId;
    const key = clockKey(next, site, chatId, one.shop);
    if (next[key]?.wait) return false;
    const isSure = isOpen && open.turns.some((turn) => turn.id === wait.askId);
    const startKnown = wait.startKnown && isSure;
    const { name, preview } = next[key] ?? NEW_CHAT;
    next[key] = {
      ...{ ...one, ...place, chatId, name, preview, wait: { ...wait, startKnown } },
      deadlines: deadlinesOf(wait),
      trail: { ...one.trail, isWatched: false },
    };
    return false;
  });
  return { state: next, left, lost };
}
