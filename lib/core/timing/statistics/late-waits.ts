import { type FinishedWait, isInTime } from '../clock-state.ts';

/** A wait that was not answered in time. */
export interface LateWait {
  wait: FinishedWait;
  /** ms beyond the target that was missed by most. */
  overMs: number;
}

function overOf({
  startedAt,
  greetedAt,
  answeredAt,
  answerFromAt,
  targetMs,
  answerTargetMs,
  endedAt,
}: FinishedWait) {
  const greeted = (greetedAt ?? answeredAt ?? endedAt) - startedAt - targetMs;
  return Math.max(greeted, (answeredAt ?? endedAt) - answerFromAt - answerTargetMs);
}

/** Those that count and came too late, the latest by most first. */
export function lateWaits(waits: readonly FinishedWait[]): LateWait[] {
  return waits
    .filter((wait) => wait.excluded === null && !isInTime(wait))
    .map((wait) => ({ wait, overMs: overOf(wait) }))
    .sort((a, b) => b.overMs - a.overMs || a.wait.startedAt - b.wait.startedAt);
}
