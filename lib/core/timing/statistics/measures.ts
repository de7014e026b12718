import type { FinishedWait } from '../clock-state.ts';

/**
 * What is measured of a wait.
 * `first`: a buyer's first question → the first words of a person, a greeting too.
 * `response`: the question, or the greeting or holding line that came before → the answer.
 * `whole`: the question → the answer, whatever was said in between; what a strict platform counts.
 */
export const MEASURES = ['first', 'response', 'whole'] as const;
export type Measure = (typeof MEASURES)[number];

/** How long one measure of a wait took, ms, never negative; NaN where the wait has none. */
export function measureOf(wait: FinishedWait, measure: Measure): number {
  const { kind, startedAt, greetedAt, answerFromAt, answeredAt } = wait;
  if (measure === 'first') {
    const spoken = greetedAt ?? answeredAt;
    return kind === 'greeting' && spoken !== null ? Math.max(0, spoken - startedAt) : Number.NaN;
  }
  if (answeredAt === null) return Number.NaN;
  return Math.max(0, answeredAt - (measure === 'whole' ? startedAt : answerFromAt));
}

/** Whether the platform's own rule calls a wait in time; null: it does not count it. */
export function isInPlatformTime({
  startedAt,
  platformAnsweredAt,
  platformTargetMs,
}: FinishedWait): boolean | null {
  if (platformTargetMs === null) return null;
  return platformAnsweredAt !== null && platformAnsweredAt - startedAt <= platformTargetMs;
}
