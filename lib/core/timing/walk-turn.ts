import type { Turn } from '../chat/turn.ts';
import { readSmallTalk } from '../matching/read-small-talk.ts';
import { chooseMoment, doubtOf } from './choose-moment.ts';
import { sessionGapMs } from './clock-rules.ts';
import type { Wait } from './clock-state.ts';
import { finishedLights } from './lights.ts';
import { type Draft, type Moment, momentOf, seenOf } from './look.ts';
import { finishedOf, resumeWait, startWait, targetsFor } from './waits.ts';

/** A question that is dated so much earlier than it was seen in the list is another, older one; ms. */
export const FRESH_MS = 10 * 60_000;
/** A row of the same words may come again; the same row comes again within this time, ms. */
const AGAIN_MS = 60_000;
const MAX_REMEMBERED = 8;

const isHello = ({ kind, text }: Turn) => kind === 'text' && readSmallTalk(text) === 'hello';

/** The list told of a buyer who waits; now the question itself is there, and may say better when it was asked. */
function adoptQuestion(draft: Draft, wait: Wait, turn: Turn, beforeId: string | null): void {
  const toldAt = wait.startSeenAt ?? (wait.startKnown ? wait.startedAt : null);
  const seenAt = seenOf({ ...turn, seenAt: toldAt }, draft);
  const pageAt = turn.pageAt;
  const dated = pageAt === null ? null : chooseMoment(pageAt, seenAt, draft.pageClock);
  const isBetter = dated !== null && dated <= draft.at && wait.greetedAt === null;
  const startedAt = isBetter ? Math.min(dated, wait.startedAt) : wait.startedAt;
  draft.chat.wait = {
    ...wait,
    ...(wait.greetedAt === null && targetsFor(draft, startedAt)),
    askId: turn.id,
    beforeId,
    isHello: isHello(turn),
    startedAt,
    answerFromAt: wait.answerFromAt === wait.startedAt ? startedAt : wait.answerFromAt,
    startPageAt: pageAt,
    startKnown: wait.startKnown || isBetter,
    blindMs: isBetter && pageAt !== null ? doubtOf(pageAt, seenAt, draft.pageClock) : wait.blindMs,
  };
}

function hearBuyer(draft: Draft, turn: Turn, beforeId: string | null): void {
  const { chat, judges } = draft;
  const { trail } = chat;
  const found = momentOf(turn, draft);
  // What stands after the shop's words was written after them, whatever the page's times say.
  const moment = { ...found, at: Math.max(found.at, trail.sellerAt ?? 0) };
  if (trail.settled.some(({ id, at }) => id === turn.id && moment.at - at < AGAIN_MS)) return;
  const isNewSession =
    trail.activeAt === null || moment.at - trail.activeAt > sessionGapMs(judges.rules.platform);
  if (trail.sessionAt === null || isNewSession) trail.sessionAt = moment.at;
  trail.activeAt = Math.max(trail.activeAt ?? 0, moment.at);
  trail.runIds = [...trail.runIds, turn.id].slice(-MAX_REMEMBERED);
  const { dropped } = chat;
  const isDropped = dropped && (dropped.askId === turn.id || dropped.askId === null);
  if (!chat.wait && isDropped && moment.at >= dropped.startedAt - FRESH_MS) resumeWait(chat);
  const { wait } = chat;
  if (!wait) {
    const { pageAt, id } = turn;
    const seenAt = seenOf(turn, draft);
    // Nobody asks before the question ahead, which may be known only by when it was seen; nor after being seen.
    const ahead = chat.answered ? chat.answered.at - chat.answered.waitedMs : 0;
    startWait(draft, {
      ...moment,
      at: Math.max(moment.at, Math.min(ahead, seenAt ?? 0)),
      seenAt,
      pageAt,
      askId: id,
      beforeId,
      isHello: isHello(turn),
    });
  } else if (wait.askId === null) adoptQuestion(draft, wait, turn, beforeId);
  else if (!isHello(turn)) {
    const isAsked = wait.isQuiet && moment.at > wait.startedAt;
    chat.wait = {
      ...wait,
      isHello: false,
      ...(isAsked && { isQuiet: false, answerFromAt: moment.at, blindMs: wait.blindMs + moment.blindMs }),
    };
  }
}

/** What the shop's words do to the wait: the house and the platform may see it differently. */
function heard(
  draft: Draft,
  wait: Wait,
  turn: Turn,
  { at, blindMs }: Pick<Moment, 'at' | 'blindMs'>,
): { wait: Wait; isOver: boolean } {
  const { house, platform } = draft.judges.rules;
  const reply = draft.judges.reader.replyOf(turn);
  const counts = (rule: { greetingCounts: boolean; holdCounts: boolean; cardsCount: boolean }) => {
    if (reply === 'greeting') return rule.greetingCounts;
    if (reply === 'hold') return rule.holdCounts;
    return turn.kind !== 'card' || rule.cardsCount;
  };
  // A greeting answers a buyer who has only said hello; who has asked something goes on waiting for that.
  const houseCounts = counts(house) && (reply !== 'greeting' || wait.isHello || wait.isQuiet);
  const platformCounts = wait.platformTargetMs === null || platform === null || counts(platform);
  const isFirst = wait.greetedAt === null;
  const startsSecond = (reply === 'greeting' && isFirst) || (reply === 'hold' && !wait.isHeld);
  const next: Wait = {
    ...wait,
    greetedAt: wait.greetedAt ?? at,
    isHeld: wait.isHeld || reply === 'hold',
    isQuiet: wait.isQuiet || houseCounts,
    answerFromAt: !houseCounts && !wait.isQuiet && startsSecond ? at : wait.answerFromAt,
    platformAnsweredAt:
      wait.platformAnsweredAt ?? (platformCounts && wait.platformTargetMs !== null ? at : null),
  };
  const isOwed = next.platformTargetMs !== null && next.platformAnsweredAt === null;
  const isOver = houseCounts && !isOwed;
  // What the first words may be off by is of this wait, too; the answer brings its own.
  if (isFirst && !isOver) next.blindMs += blindMs;
  return { wait: next, isOver };
}

function hearSeller(draft: Draft, turn: Turn): void {
  const { chat } = draft;
  const moment = momentOf(turn, draft);
  const { trail } = chat;
  const wait = chat.wait ?? chat.dropped;
  const at = Math.max(moment.at, wait?.greetedAt ?? wait?.startedAt ?? 0);
  if (wait) {
    if (!chat.wait) resumeWait(chat);
    const step = heard(draft, chat.wait ?? wait, turn, { at, blindMs: moment.blindMs });
    chat.wait = step.wait;
    if (step.isOver) {
      const { seenAt, pageAt } = turn;
      finish(draft, step.wait, at, { ...moment, seenAt, pageAt });
    }
  }
  chat.greeted = true;
  trail.wasServed = true;
  trail.sellerAt = Math.max(trail.sellerAt ?? 0, moment.at);
  trail.activeAt = Math.max(trail.activeAt ?? 0, moment.at);
}

function finish(
  draft: Draft,
  wait: Wait,
  at: number,
  answer: Moment & { seenAt: number | null; pageAt: number | null },
): void {
  const { chat } = draft;
  const { trail } = chat;
  const finished = finishedOf(draft, wait, { at, answer });
  draft.finished.push(finished);
  if (answer.isSure) chat.answered = { at, waitedMs: at - wait.startedAt, kind: wait.kind };
  chat.lights = finishedLights(finished);
  chat.wait = null;
  trail.settled = [...trail.settled, ...trail.runIds.map((id) => ({ id, at }))].slice(-MAX_REMEMBERED);
  trail.runIds = [];
}

function hearSystem(draft: Draft, turn: Turn): void {
  const { chat, judges } = draft;
  const excluded = judges.reader.endingOf(turn);
  const wait = chat.wait ?? chat.dropped;
  if (!excluded || !wait) return;
  const { at } = momentOf(turn, draft);
  draft.finished.push(finishedOf(draft, wait, { at: Math.max(at, wait.startedAt), excluded }));
  chat.wait = null;
  chat.dropped = null;
  chat.lights = { greeted: 'off', answered: 'off' };
}

/** Some platforms are content with a robot; the house never is. */
function hearRobot(draft: Draft, turn: Turn): void {
  const { chat, judges } = draft;
  const { wait } = chat;
  if (!wait || !judges.rules.platform?.autoCounts || wait.platformTargetMs === null) return;
  const at = Math.max(momentOf(turn, draft).at, wait.startedAt);
  chat.wait = { ...wait, platformAnsweredAt: wait.platformAnsweredAt ?? at };
}

/** Takes in one row that is new: later than everything that was taken in before. */
export function walkTurn(draft: Draft, turn: Turn, beforeId: string | null): void {
  if (turn.side === 'buyer') hearBuyer(draft, turn, beforeId);
  else if (turn.side === 'seller') hearSeller(draft, turn);
  else if (turn.side === 'robot') hearRobot(draft, turn);
  else hearSystem(draft, turn);
}
