import type { ListedChat } from '../core/chat/snapshot.ts';

/** An empty list of a page that has been open for so long is really empty, ms. */
const MOUNT_MS = 4000;

/** Since when each conversation of the list waits, as far as this page life saw it begin; `startedAt`: ms since the epoch. */
export function createWaitStamps(startedAt: number): (list: ListedChat[], now: number) => ListedChat[] {
  const known = new Map<string, Pick<ListedChat, 'unread' | 'waiting' | 'waitingSince'>>();
  return (list: ListedChat[], now: number): ListedChat[] => {
    // A list that is still being put up tells nothing of when its buyers began to wait.
    const begin = known.size > 0 || now - startedAt > MOUNT_MS ? now : null;
    return list.map((chat) => {
      const { chatId, unread, waiting } = chat;
      const was = known.get(chatId);
      const isWaiting = unread > 0 || waiting;
      const since = was?.waitingSince === undefined ? begin : was.waitingSince;
      const stamped = isWaiting ? { ...chat, waitingSince: since } : chat;
      known.set(chatId, stamped);
      return stamped;
    });
  };
}
