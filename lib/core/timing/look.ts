import type { OpenChat } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';
import { chooseMoment, doubtOf, type PageClock } from './choose-moment.ts';
import type { ClockRules } from './clock-rules.ts';
import type { BlindGap, ChatClock, FinishedWait } from './clock-state.ts';
import type { ReplyReader } from './read-reply.ts';

/** A page that slept catches up with what it missed for this long, ms. */
const CATCH_UP_MS = 15_000;
/** Rows that stand there when a chat is opened were not seen to come, whatever they are stamped; ms. */
const OPENING_MS = 300;

/** By what one look at a page is judged. */
export interface Judges {
  rules: ClockRules;
  reader: ReplyReader;
  /** The last time that the computer or this page slept; null: never. */
  slept: Pick<BlindGap, 'from' | 'to'> | null;
}

/** One look at one conversation, worked on in place. */
export interface Draft {
  chat: ChatClock;
  finished: FinishedWait[];
  judges: Judges;
  /** null: the conversation is not open. */
  open: OpenChat | null;
  /** When the page was read, ms since the epoch. */
  at: number;
  pageClock: PageClock;
  /** The page itself says that the buyer waits. */
  marked: boolean;
  /** Until when the conversation was last watched for sure. */
  watchedUntil: number;
  justOpened: boolean;
  /** It stands open in another window, whose rows say more than a list. */
  isOpenElsewhere: boolean;
  /** Another window than this one showed it last: when it saw the rows come says nothing about which of them are new. */
  isOtherWindow: boolean;
}

/** When something was written, and how sure that is. */
export interface Moment {
  /** ms since the epoch. */
  at: number;
  isSure: boolean;
  /** In so long a stretch before `at` it may have been, ms. */
  blindMs: number;
}

/** For how long nobody has watched the conversation, ms; 0 also when nobody ever did. */
export function blindSince({ at, watchedUntil }: Pick<Draft, 'at' | 'watchedUntil'>): number {
  return watchedUntil === 0 ? 0 : Math.max(0, at - watchedUntil);
}

/** When a row was seen to come: in the open chat, or before in a list that told of a question within the row's date. */
export function seenOf(
  { side, pageAt, seenAt }: Turn,
  { chat: { trail }, pageClock: { skew, grain } }: Draft,
): number | null {
  if (side !== 'buyer' || pageAt === null) return seenAt;
  const from = pageAt + skew;
  const until = Math.min(seenAt ?? Infinity, from + grain);
  return trail.toldAt.find((at) => at >= from && at < until && at > (trail.sellerAt ?? 0)) ?? seenAt;
}

/** When a row was written. */
export function momentOf(turn: Turn, draft: Draft): Moment {
  const { pageAt } = turn;
  const { pageClock } = draft;
  const { slept } = draft.judges;
  const blindMs = blindSince(draft);
  const seenAt = seenOf(turn, draft);
  const at = chooseMoment(pageAt, seenAt, pageClock);
  if (at === null) return { at: draft.at, isSure: false, blindMs };
  const wasThere = draft.justOpened && seenAt === turn.seenAt && draft.at - at <= OPENING_MS;
  if (pageAt !== null) {
    const doubtMs = doubtOf(pageAt, seenAt, pageClock);
    return {
      at,
      isSure: true,
      blindMs: wasThere ? Math.max(doubtMs, at - pageAt - pageClock.skew) : doubtMs,
    };
  }
  if (wasThere && blindMs > 0) return { at, isSure: false, blindMs };
  const isCatchUp = slept !== null && at >= slept.from && at < slept.to + CATCH_UP_MS;
  return { at, isSure: !isCatchUp, blindMs: isCatchUp ? at - slept.from : 0 };
}
