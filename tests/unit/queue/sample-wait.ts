import type { ChatClock, Wait } from '../../../lib/core/timing/clock-state.ts';
import { NEW_CHAT } from '../../../lib/core/timing/new-chat.ts';

/** When the buyers of these tests ask, ms since the epoch. */
export const T = Date.UTC(2026, 10, 23, 4);

/** A wait that begins at {@link T}. */
export const sampleWait = (changes: Partial<Wait> = {}): Wait => {
  const startedAt = changes.startedAt ?? T;
  return {
    key: 'w',
    kind: 'greeting',
    startedAt,
    startSeenAt: startedAt,
    startPageAt: null,
    startKnown: true,
    askId: 'm1',
    greetedAt: null,
    answerFromAt: startedAt,
    isQuiet: false,
    isHello: false,
    isHeld: false,
    beforeId: null,
    platformAnsweredAt: null,
    isUnsure: false,
    targetMs: 15_000,
    answerTargetMs: 20_000,
    platformTargetMs: null,
    opensAt: null,
    isOutOfHours: false,
    blindMs: 0,
    ...changes,
  };
};

/** A chat of the practice shop; with `wait`, its buyer waits. */
export const sampleChat = (
  chatId: string,
  wait: Partial<Wait> | null = {},
  changes: Partial<ChatClock> = {},
): ChatClock => ({
  ...NEW_CHAT,
  ...{ site: 'practice', shop: '', chatId, name: chatId, tabId: 1, frameId: 0 },
  ...(wait && { wait: sampleWait({ key: chatId, ...wait }) }),
  ...changes,
});

/** All of them as the clock keeps them. */
export const clockOf = (...chats: ChatClock[]) =>
  Object.fromEntries(chats.map((chat) => [`${chat.site}/${chat.chatId}`, chat]));
