import type { ListedChat } from '../chat/snapshot.ts';
import { blindSince, type Draft } from './look.ts';
import { dropWait, resumeWait, startWait } from './waits.ts';

/** So many moments at which a list told of a question are kept until the chat is opened. */
const MAX_TOLD = 8;

/** Whether a row of the list says that its buyer waits. */
export const saysWaiting = ({ unread, waiting }: Pick<ListedChat, 'unread' | 'waiting'>) =>
  unread > 0 || waiting;

/**
 * A conversation that is not open here: only its row in the list speaks. `isKnown`: the page, or the conversation, was
 * looked at before, so what is new in the list came now.
 */
export function advanceListed(draft: Draft, item: ListedChat, isKnown: boolean): void {
  const { chat, at, isOpenElsewhere } = draft;
  const since = item.waitingSince;
  const more = item.unread > chat.unread || (item.waiting && !chat.marked);
  // What began before the chat was last looked at open is no news: its rows said more. A list may lag behind them.
  const isOld = typeof since === 'number' && since <= chat.trail.openSeenAt;
  // Someone answered where we could not see it: the page took its mark back, or the last message became another one.
  const answeredElsewhere =
    !saysWaiting(item) &&
    (chat.marked || (chat.unread > 0 && item.preview !== chat.preview && item.preview !== ''));
  if (!chat.wait && more && !isOld) {
    const isSame = chat.dropped && typeof since === 'number' && since <= chat.dropped.droppedAt;
    const isSure = since === undefined ? isKnown : since !== null;
    if (isSame) resumeWait(chat);
    else
      startWait(draft, {
        at: Math.min(since ?? at, at),
        isSure,
        blindMs: isSure ? 0 : blindSince(draft),
        seenAt: since ?? (isSure ? at : null),
        ...{ pageAt: null, askId: null, beforeId: null, isHello: false },
      });
  } else if (answeredElsewhere && !isOpenElsewhere) dropWait(chat, at);
  // The list saw it to the millisecond; its row, found later, is dated by the page to the second.
  const { toldAt } = chat.trail;
  if (typeof since === 'number' && since <= at && !toldAt.includes(since))
    chat.trail.toldAt = [...toldAt, since].slice(-MAX_TOLD);
  chat.preview = item.preview;
  chat.unread = item.unread;
  chat.marked = item.waiting;
}
