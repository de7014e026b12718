import {
  type ChatClock,
  type ClockState,
  deadlineOf,
  type Wait,
  waitingChats,
} from '../timing/clock-state.ts';

/** A promise to a buyer, as far as the queue needs it. */
export interface QueuedPromise {
  id: number;
  chatKey: string;
  name: string;
  text: string;
  /** ms since the epoch. */
  dueAt: number;
}

/** One place in the queue: a buyer who waits, or a promise that is due. */
export type QueueItem<P extends QueuedPromise = QueuedPromise> =
  | { kind: 'wait'; key: string; dueAt: number; first: boolean; chat: ChatClock & { wait: Wait } }
  | { kind: 'promise'; key: string; dueAt: number; first: false; promise: P };

/** A promise enters the queue so long before it is due: time enough to keep it. */
export const PROMISE_LEAD_MS = 5 * 60_000;

/** Whether a promise has its place among those who wait. */
export const isDue = ({ dueAt }: Pick<QueuedPromise, 'dueAt'>, now: number): boolean =>
  dueAt - now < PROMISE_LEAD_MS;

/**
 * The one queue of all tabs and frames: first questions first, then by time left; a promise rises among the others as
 * its time comes. What has no deadline (the shop is closed, the platform alone waits) stands last.
 */
export function queueItems<P extends QueuedPromise>(
  clock: ClockState,
  promises: readonly P[],
  now: number,
): QueueItem<P>[] {
  // Not worked out from the chat: one buyer may wait in two shops.
  const keys = new Map(Object.entries(clock).map(([key, chat]) => [chat, key]));
  const waits = waitingChats(clock).map((chat): QueueItem<P> => {
    const first = chat.wait.kind === 'greeting' && chat.wait.greetedAt === null;
    return { kind: 'wait', key: keys.get(chat) ?? '', dueAt: deadlineOf(chat.wait), first, chat };
  });
  const due = promises
    .filter((promise) => isDue(promise, now))
    .map((promise): QueueItem<P> => {
      return { kind: 'promise', key: `promise/${promise.id}`, dueAt: promise.dueAt, first: false, promise };
    });
  const order = (a: QueueItem<P>, b: QueueItem<P>) =>
    Number(b.first) - Number(a.first) || (a.dueAt === b.dueAt ? 0 : a.dueAt - b.dueAt);
  // Both lists are in order already, and sorting keeps equal ones as they stand.
  return [...waits, ...due].sort(order);
}

/**
 * The queue as it stood, while somebody is at it: nobody changes places under the pointer, those who are done leave their
 * place empty (`null`), and newcomers come at the end.
 */
export function holdOrder<I extends { key: string }>(
  held: readonly string[],
  items: readonly I[],
): { key: string; item: I | null }[] {
  const now = new Map(items.map((item) => [item.key, item]));
  const known = new Set(held);
  return [
    ...held.map((key) => ({ key, item: now.get(key) ?? null })),
    ...items.filter(({ key }) => !known.has(key)).map((item) => ({ key: item.key, item })),
  ];
}
