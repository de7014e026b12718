import { deadlinesOf, type Wait } from '../timing/clock-state.ts';

/** What a buyer waits for next, by the tightest rule that is not met. */
export interface NextDue {
  what: 'greet' | 'answer' | 'platform';
  /** ms since the epoch. */
  dueAt: number;
  /** How long there was for it, ms. */
  targetMs: number;
}

/** The next thing due of a wait; null when nothing is: the shop is closed, or the buyer has asked nothing yet. */
export function nextDue(wait: Wait): NextDue | null {
  const { greet, answer, platform } = deadlinesOf(wait);
  const all: [NextDue['what'], number | null, number | null][] = [
    ['greet', greet, wait.targetMs],
    ['answer', answer, wait.answerTargetMs],
    ['platform', platform, wait.platformTargetMs],
  ];
  return all.reduce<NextDue | null>((first, [what, dueAt, targetMs]) => {
    if (dueAt === null || targetMs === null || (first && first.dueAt <= dueAt)) return first;
    return { what, dueAt, targetMs };
  }, null);
}
