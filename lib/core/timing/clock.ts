/**
 * The first-response clock, first version: one clock per conversation.
 *
 *   quiet ──buyer writes──▶ waiting ──a human of the shop writes──▶ quiet (the wait is finished: recorded)
 *                              └──the page shows no one waiting any more──▶ quiet (dropped: nobody saw the answer)
 *
 * Snapshots are state, so the same snapshot twice changes nothing, and a lost one is healed by the next. A wait starts
 * at the oldest unanswered buyer message that was *seen* to arrive; history starts nothing unless the page itself says
 * that the buyer waits. Robot and system rows neither start nor stop a wait.
 */
import { type ChatSnapshot, chatKey, type ListedChat, type OpenChat } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';

/** House targets, ms (domain S1 and S2): greet within 15 s, answer within 20 s. */
export const TARGET_MS = { greeting: 15_000, reply: 20_000 } as const;

/** A page time is trusted to start a clock at the first look only when it is this fresh: older waits are not a first response. */
const FRESH_MS = 10 * 60_000;
/** A seller's message older than this belongs to an earlier visit: the buyer has to be greeted again. */
const VISIT_MS = 12 * 3_600_000;

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

/** Takes one page's snapshot into the state. Pure and idempotent; `now` is ms since the epoch. */
export function advanceClock(
  state: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): { state: ClockState; finished: FinishedWait[] } {
  const next: ClockState = { ...state };
  const finished: FinishedWait[] = [];
  const pageKnown = Object.values(state).some((c) => c.tabId === place.tabId && c.site === snapshot.site);
  const listed = new Map(snapshot.list.map((item) => [item.chatId, item]));
  const touch = (chatId: string, name: string): ChatClock => {
    const before = next[chatKey(snapshot.site, chatId)];
    return {
      ...(before ?? NEW_CHAT),
      ...place,
      site: snapshot.site,
      chatId,
      name: name || before?.name || '',
      seenAt: now,
    };
  };
  for (const item of snapshot.list) {
    const open = snapshot.open?.chatId === item.chatId;
    const before = next[chatKey(snapshot.site, item.chatId)];
    const chat = touch(item.chatId, item.name);
    next[chatKey(snapshot.site, item.chatId)] = open
      ? { ...chat, preview: item.preview, unread: item.unread, marked: item.waiting }
      : advanceListed(chat, item, before !== undefined || pageKnown, now);
  }
  if (snapshot.open) {
    const key = chatKey(snapshot.site, snapshot.open.chatId);
    const chat = touch(snapshot.open.chatId, snapshot.open.buyerName);
    const item = listed.get(snapshot.open.chatId);
    const { wait, ended } = advanceOpen(
      chat,
      snapshot.open,
      Boolean(item && (item.unread || item.waiting)),
      now,
    );
    next[key] = { ...chat, ...wait };
    if (ended)
      finished.push({
        site: chat.site,
        chatId: chat.chatId,
        kind: ended.kind,
        startedAt: ended.startedAt,
        answeredAt: ended.answeredAt,
        targetMs: TARGET_MS[ended.kind],
      });
  }
  return { state: next, finished };
}

/** Forgets what a closed page showed, and quiet conversations not seen since `VISIT_MS`. */
export function forgetChats(state: ClockState, gone: (chat: ChatClock) => boolean, now: number): ClockState {
  return Object.fromEntries(
    Object.entries(state).filter(([, chat]) => !gone(chat) && (chat.wait || now - chat.seenAt < VISIT_MS)),
  );
}

const NEW_CHAT: Omit<ChatClock, keyof Place | 'site' | 'chatId' | 'name'> = {
  preview: '',
  wait: null,
  dropped: null,
  answered: null,
  greeted: false,
  unread: 0,
  marked: false,
  seenAt: 0,
};

/** A conversation that is not open: only its row in the list speaks. */
function advanceListed(chat: ChatClock, item: ListedChat, known: boolean, now: number): ChatClock {
  const base = { ...chat, preview: item.preview, unread: item.unread, marked: item.waiting };
  const more = item.unread > chat.unread || (item.waiting && !chat.marked);
  if (!chat.wait && more) {
    const kind: WaitKind = chat.greeted ? 'reply' : 'greeting';
    return { ...base, wait: { kind, startedAt: now, startKnown: known, askId: null } };
  }
  const waitingNow = item.unread > 0 || item.waiting;
  // Someone answered where we could not see it: the page took its mark back, or the last message became another one.
  const answeredElsewhere =
    !waitingNow && (chat.marked || (chat.unread > 0 && item.preview !== chat.preview && item.preview !== ''));
  return chat.wait && answeredElsewhere ? { ...base, wait: null, dropped: chat.wait } : base;
}

interface OpenResult {
  wait: Pick<ChatClock, 'wait' | 'dropped' | 'greeted' | 'answered'>;
  ended: (Wait & { answeredAt: number }) | null;
}

/** The open conversation: its rows speak. */
function advanceOpen(chat: ChatClock, open: OpenChat, marked: boolean, now: number): OpenResult {
  const { turns } = open;
  const lastSeller = turns.findLastIndex((turn) => turn.side === 'seller');
  const run = turns.slice(lastSeller + 1).filter((turn) => turn.side === 'buyer');
  const greeted = chat.greeted || turns.some((turn) => turn.side === 'seller' && ofThisVisit(turn, now));
  let { wait, dropped, answered } = chat;
  let ended: OpenResult['ended'] = null;
  if (wait) {
    const answer = answerTo(wait, turns, lastSeller);
    if (answer) {
      const answeredAt = Math.max(answer.seenAt ?? answer.pageAt ?? now, wait.startedAt);
      ended = { ...wait, answeredAt };
      answered = { at: answeredAt, waitedMs: answeredAt - wait.startedAt, kind: wait.kind };
      wait = null;
      dropped = null;
    } else if (run.length === 0) {
      dropped = wait;
      wait = null;
    } else if (!run.some((turn) => turn.id === wait?.askId)) {
      wait = { ...wait, askId: run[0]?.id ?? null };
    }
  }
  if (!wait && run.length) {
    if (dropped?.askId && run.some((turn) => turn.id === dropped?.askId)) wait = dropped;
    else wait = startWait(run, greeted ? 'reply' : 'greeting', marked, now);
    if (wait) dropped = null;
  }
  return { wait: { wait, dropped, greeted, answered }, ended };
}

/** The first human message of the shop that came after the question, or nothing if none was seen. */
function answerTo(wait: Wait, turns: Turn[], lastSeller: number): Turn | undefined {
  if (lastSeller < 0) return undefined;
  const ask = wait.askId === null ? -1 : turns.findIndex((turn) => turn.id === wait.askId);
  return turns.find((turn, index) => {
    if (turn.side !== 'seller') return false;
    if (ask >= 0) return index > ask;
    return (turn.seenAt ?? turn.pageAt ?? 0) >= wait.startedAt;
  });
}

function startWait(run: Turn[], kind: WaitKind, marked: boolean, now: number): Wait | null {
  const first = run[0];
  if (!first) return null;
  const pageAt =
    first.pageAt !== null && first.pageAt <= now && now - first.pageAt < FRESH_MS ? first.pageAt : null;
  const seen = run.find((turn) => turn.seenAt !== null);
  if (first.seenAt !== null) return { kind, startedAt: first.seenAt, startKnown: true, askId: first.id };
  if (pageAt !== null) return { kind, startedAt: pageAt, startKnown: true, askId: first.id };
  if (seen?.seenAt) return { kind, startedAt: seen.seenAt, startKnown: true, askId: seen.id };
  return marked ? { kind, startedAt: now, startKnown: false, askId: first.id } : null;
}

function ofThisVisit(turn: Turn, now: number): boolean {
  const at = turn.seenAt ?? turn.pageAt;
  return at === null || now - at < VISIT_MS;
}
