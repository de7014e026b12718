import { type ChatClock, type ClockState, deadlinesOf } from './clock-state.ts';

/** A promise to a buyer, as far as its clock needs it. */
export interface PromiseDue {
  id: number;
  chatKey: string;
  name: string;
  /** ms since the epoch. */
  dueAt: number;
}

/** `nudge`: this much of the time is gone; `due`: it is over. */
export type AlertAt = 'nudge' | 'due';

/** Something a person should be told of now. */
export interface ClockAlert {
  /** The same alert has the same id however often it is worked out. */
  id: string;
  what: 'greet' | 'answer' | 'platform' | 'promise';
  at: AlertAt;
  /** The moment that it is for, ms since the epoch: at `nudge` before `dueAt`, at `due` equal to it. */
  moment: number;
  dueAt: number;
  chatKey: string;
  name: string;
  /** Null for a promise. */
  chat: ChatClock | null;
}

/** With this begins the id of an alert for a promise. */
export const PROMISE_ALERT = 'promise|';

/** Share of a target after which an agent is nudged. */
export const NUDGE_SHARE = 0.7;

function alertsOf(key: string, chat: ChatClock): ClockAlert[] {
  const { wait } = chat;
  if (!wait) return [];
  const deadlines = deadlinesOf(wait);
  return (['greet', 'answer', 'platform'] as const).flatMap((what) => {
    const dueAt = deadlines[what];
    if (dueAt === null) return [];
    const target = { greet: wait.targetMs, answer: wait.answerTargetMs, platform: wait.platformTargetMs }[
      what
    ];
    const nudgeAt = dueAt - (target ?? 0) * (1 - NUDGE_SHARE);
    const alert = (at: AlertAt, moment: number): ClockAlert => ({
      // From the question on: a clock that is put back moves both, and the alert is still the same.
      id: `${wait.key}|${what}|${at}|${dueAt - wait.startedAt}`,
      ...{ what, at, moment, dueAt, chatKey: key, name: chat.name, chat },
    });
    return [alert('nudge', nudgeAt), alert('due', dueAt)];
  });
}

function allAlerts(state: ClockState, promises: readonly PromiseDue[]): ClockAlert[] {
  return [
    ...Object.entries(state).flatMap(([key, chat]) => alertsOf(key, chat)),
    ...promises.map(
      ({ id, chatKey, name, dueAt }): ClockAlert => ({
        id: `${PROMISE_ALERT}${id}|${dueAt}`,
        ...{ what: 'promise', at: 'due', moment: dueAt, dueAt, chatKey, name, chat: null },
      }),
    ),
  ];
}

/** What became due after `after` and up to `until` (ms since the epoch), earliest first. */
export function alertsDue(
  state: ClockState,
  span: { after: number; until: number },
  promises: readonly PromiseDue[] = [],
): ClockAlert[] {
  return allAlerts(state, promises)
    .filter(({ moment }) => moment > span.after && moment <= span.until)
    .sort((a, b) => a.moment - b.moment);
}

/** The next moment after `after` at which something becomes due; null: nothing will. */
export function nextAlertAt(
  state: ClockState,
  after: number,
  promises: readonly PromiseDue[] = [],
): number | null {
  const moments = allAlerts(state, promises)
    .map(({ moment }) => moment)
    .filter((moment) => moment > after);
  return moments.length ? Math.min(...moments) : null;
}
