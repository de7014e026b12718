import type { ChatSnapshot, ListedChat } from '../../../lib/core/chat/snapshot.ts';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import { advanceClock } from '../../../lib/core/timing/clock.ts';
import type { ClockState, FinishedWait } from '../../../lib/core/timing/clock-state.ts';

export const T = 1_800_000_000_000;
export const place = { tabId: 7, frameId: 0 };

export const turn = (
  id: string,
  side: Side,
  seenAt: number | null = null,
  more: Partial<Turn> = {},
): Turn => ({
  id,
  side,
  kind: 'text',
  text: id,
  pageAt: null,
  seenAt,
  ...more,
});
export const listed = (chatId: string, more: Partial<ListedChat> = {}): ListedChat => ({
  chatId,
  name: chatId,
  preview: '',
  unread: 0,
  waiting: false,
  active: false,
  ...more,
});
export const shows = (turns: Turn[] | null, list: ListedChat[] = [], chatId = 'ann'): ChatSnapshot => ({
  site: 'shop',
  shop: '',
  open: turns && { chatId, buyerName: chatId, turns, product: null, order: null },
  list,
  missing: [],
  takenAt: T,
});

/** Plays `[snapshot, ms after T]` one after the other. */
export function play(...steps: [ChatSnapshot, number][]): { state: ClockState; finished: FinishedWait[] } {
  let state: ClockState = {};
  const finished: FinishedWait[] = [];
  for (const [snapshot, at] of steps) {
    const step = advanceClock(state, snapshot, place, T + at);
    state = step.state;
    finished.push(...step.finished);
  }
  return { state, finished };
}
