import { type Asked, limitFor } from './clock-rules.ts';
import {
  type ChatClock,
  type DroppedWait,
  type Excluded,
  type FinishedWait,
  TARGET_MS,
  VISIT_MS,
  type Wait,
} from './clock-state.ts';
import { isShopOpen, nextOpening } from './hours.ts';
import type { Draft, Moment } from './look.ts';

/** What a wait starts with. */
export interface Start extends Moment {
  seenAt: number | null;
  pageAt: number | null;
  askId: string | null;
  beforeId: string | null;
  isHello: boolean;
}

/** Whether a person of the shop has written to this buyer on the visit that `at` belongs to. */
export function isGreeted({ greeted, trail }: ChatClock, at: number): boolean {
  return greeted && (trail.sellerAt === null || at - trail.sellerAt < VISIT_MS);
}

type Targets = Pick<Wait, 'kind' | 'targetMs' | 'answerTargetMs' | 'platformTargetMs'>;

/** What the rules give a question that was asked at `at`. */
export function targetsFor({ chat, judges }: Draft, at: number): Targets {
  const { house, platform } = judges.rules;
  const isFirst = !isGreeted(chat, at);
  const { sessionAt, sellerAt, wasServed } = chat.trail;
  const asked: Asked = { at, isFirst, sessionAt: sessionAt ?? at, sellerAt, wasServed };
  const later = house.replySec === null ? TARGET_MS.reply : house.replySec * 1000;
  const first = house.firstReplySec === null ? later : house.firstReplySec * 1000;
  return {
    kind: isFirst ? 'greeting' : 'reply',
    targetMs: isFirst ? first : later,
    answerTargetMs: later,
    platformTargetMs: limitFor(platform, asked),
  };
}

/** A buyer begins to wait. A wait before it whose answer nobody saw is closed. */
export function startWait(draft: Draft, start: Start): void {
  const { chat, judges } = draft;
  const { hours } = judges.rules;
  const { dropped } = chat;
  if (dropped) {
    draft.finished.push(finishedOf(draft, dropped, { excluded: 'gap', at: dropped.droppedAt }));
    if (dropped.askId !== null) chat.untold = waitOf(dropped);
  }
  const isOutOfHours = !isShopOpen(hours, start.at);
  chat.dropped = null;
  chat.wait = {
    ...targetsFor(draft, start.at),
    key: `${chat.site}|${chat.shop}|${chat.chatId}|${start.askId ?? start.at}`,
    startedAt: start.at,
    startSeenAt: start.seenAt,
    startPageAt: start.pageAt,
    startKnown: start.isSure,
    askId: start.askId,
    beforeId: start.beforeId,
    greetedAt: null,
    answerFromAt: start.at,
    isQuiet: false,
    isHello: start.isHello,
    isHeld: false,
    platformAnsweredAt: null,
    opensAt: isOutOfHours ? nextOpening(hours, start.at) : null,
    isOutOfHours,
    blindMs: start.blindMs,
    isUnsure: false,
  };
}

/** Nobody waits any more, and nobody saw why. */
export function dropWait(chat: ChatClock, at: number): void {
  if (chat.wait) chat.dropped = { ...chat.wait, droppedAt: at };
  chat.wait = null;
}

const waitOf = ({ droppedAt: _, ...wait }: DroppedWait): Wait => wait;

/** The question of a dropped wait stands there again. */
export function resumeWait(chat: ChatClock): void {
  if (!chat.dropped) return;
  chat.wait = waitOf(chat.dropped);
  chat.dropped = null;
}

interface End {
  at: number;
  excluded?: Excluded | null;
  answer?: Moment & { seenAt: number | null; pageAt: number | null };
}

/** A wait for the record. */
export function finishedOf(draft: Draft, wait: Wait | DroppedWait, end: End): FinishedWait {
  const { chat } = draft;
  const { answer } = end;
  const isMeasured = wait.startKnown && !wait.isUnsure && (answer?.isSure ?? true);
  return {
    key: wait.key,
    site: chat.site,
    shop: chat.shop,
    chatId: chat.chatId,
    kind: wait.kind,
    startedAt: wait.startedAt,
    startSeenAt: wait.startSeenAt,
    startPageAt: wait.startPageAt,
    greetedAt: wait.greetedAt,
    answerFromAt: wait.answerFromAt,
    answeredAt: answer ? end.at : null,
    answerSeenAt: answer?.seenAt ?? null,
    answerPageAt: answer?.pageAt ?? null,
    endedAt: end.at,
    targetMs: wait.targetMs,
    answerTargetMs: wait.answerTargetMs,
    platformTargetMs: wait.platformTargetMs,
    platformAnsweredAt: wait.platformAnsweredAt,
    // Read by the worker, and only when something is over: it costs more than all the rest.
    stage: null,
    blindMs: Math.round(wait.blindMs + (answer?.blindMs ?? 0)),
    excluded: end.excluded ?? (isMeasured ? (wait.isOutOfHours ? 'outOfHours' : null) : 'gap'),
  };
}
