import type { ChatSnapshot } from '../chat/snapshot.ts';
import type { ChatClock, ClockState, Place } from './clock-state.ts';

/** Gives what a closed page showed to another page that shows it too: two tabs of one platform know the same buyers. */
export function moveChats(
  state: ClockState,
  gone: (chat: ChatClock) => boolean,
  pages: readonly (Place & { snapshot: ChatSnapshot })[],
): ClockState {
  const move = (chat: ChatClock): ChatClock => {
    const shows = ({ site, open, list }: ChatSnapshot) =>
      site === chat.site && [open, ...list].some((shown) => shown?.chatId === chat.chatId);
    const other = gone(chat) ? pages.find(({ snapshot }) => shows(snapshot)) : undefined;
    return other ? { ...chat, tabId: other.tabId, frameId: other.frameId } : chat;
  };
  return Object.fromEntries(Object.entries(state).map(([key, chat]) => [key, move(chat)]));
}

/** The same tab under another number. */
export function renumberTab(state: ClockState, from: number, to: number): ClockState {
  return Object.fromEntries(
    Object.entries(state).map(([key, chat]) => [key, chat.tabId === from ? { ...chat, tabId: to } : chat]),
  );
}
