import type { ListedChat } from '../chat/snapshot.ts';
import { blindSince, type Draft } from './look.ts';
import { dropWait, startWait } from './waits.ts';

/**
 * A conversation that is not open: only its row in the list speaks. `isKnown`: the page, or the conversation, was
 * looked at before, so what is new in the list came now.
 */
export function advanceListed(draft: Draft, item: ListedChat, isKnown: boolean): void {
  const { chat, at } = draft;
  const more = item.unread > chat.unread || (item.waiting && !chat.marked);
  const waitingNow = item.unread > 0 || item.waiting;
  // Someone answered where we could not see it: the page took its mark back, or the last message became another one.
  const answeredElsewhere =
    !waitingNow && (chat.marked || (chat.unread > 0 && item.preview !== chat.preview && item.preview !== ''));
  if (!chat.wait && more) {
    const since = item.waitingSince;
    const isSure = since === undefined ? isKnown : since !== null;
    startWait(draft, {
      at: Math.min(since ?? at, at),
      isSure,
      blindMs: isSure ? 0 : blindSince(draft),
      seenAt: since ?? (isSure ? at : null),
      ...{ pageAt: null, askId: null, beforeId: null, isHello: false },
    });
  } else if (answeredElsewhere) dropWait(chat, at);
  chat.preview = item.preview;
  chat.unread = item.unread;
  chat.marked = item.waiting;
}
