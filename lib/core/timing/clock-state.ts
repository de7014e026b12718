// Long because it is the one contract of the clock: what is kept, what it means, and when it is due.
import { chatKey } from '../chat/snapshot.ts';
import type { Stage } from '../reading/reading.ts';

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

/**
 * How one of the two lights stands. `off`: nobody waits for it. `running`: time is left. `late`: past its deadline, or
 * turned green only after it. `green`: done in time.
 */
export type Light = 'off' | 'running' | 'green' | 'late';

/** `greeted`: somebody of the shop has said something. `answered`: something that answers the buyer. */
export interface Lights {
  greeted: Light;
  answered: Light;
}

/** When each is due, ms since the epoch; null: nothing is due. Every surface draws `deadline − now`. */
export interface Deadlines {
  /** The first light, by the house's target. */
  greet: number | null;
  /** The second light, by the house's target. */
  answer: number | null;
  /** By the platform's rule, whatever it calls an answer. */
  platform: number | null;
}

/** A buyer waiting for an answer: one round, from the oldest unanswered message on. */
export interface Wait {
  /** Names this wait, the same however often it is worked out. */
  key: string;
  kind: WaitKind;
  /** The truth used, ms since the epoch: the page's time where it can be believed, else when we saw it. */
  startedAt: number;
  /** When we saw the question arrive; null: it stood there at the first look. */
  startSeenAt: number | null;
  /** When the page says it was sent; null where the page shows no usable time. */
  startPageAt: number | null;
  /** false: the buyer was already waiting at the first look, the true wait is longer. */
  startKnown: boolean;
  /** The buyer message it started at; null while only the conversation list tells of it. */
  askId: string | null;
  /** When somebody of the shop first said something to it: the first light; null: nobody yet. */
  greetedAt: number | null;
  /** From when on the second light's clock runs: the start, the greeting or holding line, or the question typed after it. */
  answerFromAt: number;
  /** The house is content, the platform is not: a bare greeting to a bare greeting. No answer is due until more is asked. */
  isQuiet: boolean;
  /** The buyer has said nothing but hello so far. */
  isHello: boolean;
  /** A holding line has started the second light's clock; further ones do not. */
  isHeld: boolean;
  /** The row before the question: where it stands and the question does not, the buyer took it back. */
  beforeId: string | null;
  /** House targets, ms, from `startedAt` to the first and from `answerFromAt` to the second light. */
  targetMs: number;
  answerTargetMs: number;
  /** The platform's own limit, ms from `startedAt`; null: its rule does not count this wait. */
  platformTargetMs: number | null;
  /** When the shop did what the platform's rule calls an answer; null: not yet. */
  platformAnsweredAt: number | null;
  /** The shop was closed when it started; its own deadlines then count from the next opening, null: none is known. */
  opensAt: number | null;
  isOutOfHours: boolean;
  /** How much of it nobody could see, ms. */
  blindMs: number;
  /** The computer slept or its clock was changed meanwhile: what was measured may be wrong. */
  isUnsure: boolean;
}

/** A wait whose answer nobody saw, and since when nobody waits any more. */
export type DroppedWait = Wait & { droppedAt: number };

/** How far one conversation has been followed. */
export interface Trail {
  /** The newest row that was taken in; null: none yet. */
  cursor: string | null;
  /** The newest moments among the rows taken in; 0: none. */
  newestSeenAt: number;
  newestPageAt: number;
  /** When a person of the shop last wrote, as far as it is known; null: never, or nobody knows when. */
  sellerAt: number | null;
  /** A person of the shop has written here, whenever. */
  wasServed: boolean;
  /** When the session began, and when anybody last wrote in it. */
  sessionAt: number | null;
  activeAt: number | null;
  /** Buyer's rows since the last answer, and those that are settled, with their moments. */
  runIds: string[];
  settled: { id: string; at: number }[];
  /** When a page first showed it, in its list or open; 0: not yet. */
  knownAt: number;
  /** When a list was seen to begin to show its buyer waiting, the newest few; dated rows are matched with them. */
  toldAt: number[];
  /** How finely its rows are dated, as far as they have shown; ms. */
  grain: number;
  /** When it was last looked at open; 0: never. */
  openSeenAt: number;
  /** It stood open at the last look. */
  wasOpen: boolean;
  /** A page was watching it: open, or marked as waiting in the list. Until when, if no longer. */
  isWatched: boolean;
  watchedUntil: number;
}

/** What is known of one conversation. */
export interface ChatClock extends Place {
  site: string;
  /** As the page names it; empty where it does not. */
  shop: string;
  chatId: string;
  name: string;
  preview: string;
  wait: Wait | null;
  /** A wait that ended without its answer being seen; taken up again when its question shows up unanswered. */
  dropped: DroppedWait | null;
  /** The wait before that is on record as unseen; the rows behind its question are still to be read, and may tell. */
  untold: Wait | null;
  /** The last finished wait. */
  answered: { at: number; waitedMs: number; kind: WaitKind } | null;
  /** As of `seenAt`; a light that runs turns late by itself: see `lightsAt`. */
  lights: Lights;
  deadlines: Deadlines;
  /** A person of the shop has written on this visit. */
  greeted: boolean;
  trail: Trail;
  unread: number;
  marked: boolean;
  seenAt: number;
}

/** All conversations by {@link chatKey}. */
export type ClockState = Record<string, ChatClock>;

/** Why a wait is on record but kept out of the rates. */
export type Excluded = 'gap' | 'transfer' | 'closed' | 'outOfHours';

/** A wait that is over: times, ids and counts, never words. */
export interface FinishedWait {
  /** Names this wait: the same one is recorded once. */
  key: string;
  site: string;
  shop: string;
  /** As the page has it; on record a fingerprint where that is the buyer's name: `nameless.ts`. */
  chatId: string;
  kind: WaitKind;
  /** The truth used, ms since the epoch. */
  startedAt: number;
  startSeenAt: number | null;
  startPageAt: number | null;
  /** First words of the shop, a greeting or a holding line among them; null: none was seen. The first response. */
  greetedAt: number | null;
  /** From when on the answer was due: `startedAt`, or the greeting or later question that started the second clock. */
  answerFromAt: number;
  /** The answer; null only where `excluded` says why there is none. */
  answeredAt: number | null;
  answerSeenAt: number | null;
  answerPageAt: number | null;
  /** When it was over, answered or not. */
  endedAt: number;
  /** House target for `greetedAt − startedAt`, ms. */
  targetMs: number;
  /** House target for `answeredAt − answerFromAt`, ms. */
  answerTargetMs: number;
  /** The platform's limit for `platformAnsweredAt − startedAt`, ms; null: its rule does not count this wait. */
  platformTargetMs: number | null;
  /** What the platform's rule calls an answer; null: none was seen. */
  platformAnsweredAt: number | null;
  stage: Stage | null;
  /** How much of it nobody could see, ms: the figures may be wrong by as much. */
  blindMs: number;
  excluded: Excluded | null;
}

/** Whether both lights of a finished wait turned green in time; those that are kept out of the rates have no say. */
export function isInTime(wait: FinishedWait): boolean {
  const { startedAt, greetedAt, answeredAt, answerFromAt, targetMs, answerTargetMs } = wait;
  if (answeredAt === null) return false;
  return (greetedAt ?? answeredAt) - startedAt <= targetMs && answeredAt - answerFromAt <= answerTargetMs;
}

/** Why a stretch of time was not seen. */
export type GapReason =
  /** The page was closed, reloaded or left, the tab discarded or crashed. */
  | 'page'
  /** The browser froze the page to save power or memory. */
  | 'frozen'
  /** The computer slept, or its clock was put forward: nothing ran, and the two look alike. */
  | 'asleep'
  /** The clock of the computer was put back. */
  | 'clockSetBack'
  /** The browser was closed or had crashed. */
  | 'browser'
  /** The extension was being updated or reloaded. */
  | 'extension';

/** A stretch of time in which buyers may have written unseen, ms since the epoch. */
export interface BlindGap {
  /** Empty: all sites. */
  site: string;
  /** −1: all tabs. */
  tabId: number;
  from: number;
  to: number;
  why: GapReason;
}

/** Whether the platform's limit was kept; null: its rule does not count this wait. */
export function isInPlatformTime(wait: FinishedWait): boolean | null {
  const { platformTargetMs, platformAnsweredAt, startedAt } = wait;
  if (platformTargetMs === null) return null;
  return platformAnsweredAt !== null && platformAnsweredAt - startedAt <= platformTargetMs;
}

const NOTHING_DUE: Deadlines = { greet: null, answer: null, platform: null };

/** When what this wait lacks is due. */
export function deadlinesOf(wait: Wait | null): Deadlines {
  if (!wait) return NOTHING_DUE;
  const { startedAt, greetedAt, platformTargetMs } = wait;
  // Out of hours the house's own clocks begin to run when the shop opens.
  const due = (from: number, targetMs: number) => {
    if (!wait.isOutOfHours) return from + targetMs;
    return wait.opensAt === null ? null : Math.max(from, wait.opensAt) + targetMs;
  };
  const isOwed = platformTargetMs !== null && wait.platformAnsweredAt === null;
  return {
    greet: greetedAt === null && wait.kind === 'greeting' ? due(startedAt, wait.targetMs) : null,
    answer: wait.isQuiet ? null : due(wait.answerFromAt, wait.answerTargetMs),
    platform: isOwed ? startedAt + platformTargetMs : null,
  };
}

/** When the next thing is due, by the tightest unmet rule, ms since the epoch; infinitely late when nothing is. */
export function deadlineOf(wait: Wait): number {
  const { greet, answer, platform } = deadlinesOf(wait);
  return Math.min(greet ?? Infinity, answer ?? Infinity, platform ?? Infinity);
}

/**
 * The waiting buyers, most urgent first: a first question above all, then by time left. One that came in while the shop was
 * closed goes by its time alone: nothing is due before it opens.
 */
export function waitingChats(state: ClockState): (ChatClock & { wait: Wait })[] {
  const isFirst = ({ kind, greetedAt, isOutOfHours }: Wait) =>
    Number(kind === 'greeting' && greetedAt === null && !isOutOfHours);
  return Object.values(state)
    .filter((chat): chat is ChatClock & { wait: Wait } => chat.wait !== null)
    .map((chat) => ({ chat, due: deadlineOf(chat.wait), key: chatKey(chat.site, chat.chatId) }))
    .sort(
      (a, b) =>
        isFirst(b.chat.wait) - isFirst(a.chat.wait) ||
        (a.due === b.due ? 0 : a.due - b.due) ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ chat }) => chat);
}

/** Forgets what a closed page showed, and quiet conversations not seen since `VISIT_MS`. */
export function forgetChats(state: ClockState, gone: (chat: ChatClock) => boolean, now: number): ClockState {
  return Object.fromEntries(
    Object.entries(state).filter(([, chat]) => !gone(chat) && (chat.wait || now - chat.seenAt < VISIT_MS)),
  );
}
