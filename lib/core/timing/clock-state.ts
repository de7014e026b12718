import { type ChatSnapshot, chatKey } from '../chat/snapshot.ts';

/** House targets, ms (domain S1 and S2): greet within 15 s, answer within 20 s. */
export const TARGET_MS = { greeting: 15_000, reply: 20_000 } as const;

/** A seller's message older than this belongs to an earlier visit: the buyer has to be greeted again. */
export const VISIT_MS = 12 * 3_600_000;

/** `greeting`: nobody of the shop has answered this buyer yet. `reply`: every later answer. */
export type WaitKind = keyof typeof TARGET_MS;

/** Where a chat was seen last. */
export interface Place {
  tabId: number;
  frameId: number;
}

/** A buyer waiting for an answer. */
export interface Wait {
  kind: WaitKind;
  /** ms since the epoch. */
  startedAt: number;
  /** false: the buyer was already waiting at the first look, the true wait is longer. */
  startKnown: boolean;
  /** The buyer message it started at; null while only the conversation list tells of it. */
  askId: string | null;
}

/** What is known of one conversation. */
export interface ChatClock extends Place {
  site: string;
  chatId: string;
  name: string;
  preview: string;
  wait: Wait | null;
  /** A wait that ended without its answer being seen; taken up again when its question shows up unanswered. */
  dropped: Wait | null;
  /** The last finished wait. */
  answered: { at: number; waitedMs: number; kind: WaitKind } | null;
  greeted: boolean;
  unread: number;
  marked: boolean;
  seenAt: number;
}

/** All conversations by {@link chatKey}. */
export type ClockState = Record<string, ChatClock>;

/** A wait whose answer was seen. */
export interface FinishedWait {
  site: string;
  chatId: string;
  kind: WaitKind;
  startedAt: number;
  answeredAt: number;
  targetMs: number;
}

/** When the answer is due, ms since the epoch. */
export const deadlineOf = (wait: Wait): number => wait.startedAt + TARGET_MS[wait.kind];

/** The waiting buyers, most urgent first: a first question above all, then by time left. */
export function waitingChats(state: ClockState): (ChatClock & { wait: Wait })[] {
  return Object.values(state)
    .filter((chat): chat is ChatClock & { wait: Wait } => chat.wait !== null)
    .sort(
      (a, b) =>
        Number(b.wait.kind === 'greeting') - Number(a.wait.kind === 'greeting') ||
        deadlineOf(a.wait) - deadlineOf(b.wait) ||
        chatKey(a.site, a.chatId).localeCompare(chatKey(b.site, b.chatId)),
    );
}

/** Forgets what a closed page showed, and quiet conversations not seen since `VISIT_MS`. */
export function forgetChats(state: ClockState, gone: (chat: ChatClock) => boolean, now: number): ClockState {
  return Object.fromEntries(
    Object.entries(state).filter(([, chat]) => !gone(chat) && (chat.wait || now - chat.seenAt < VISIT_MS)),
  );
}

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
