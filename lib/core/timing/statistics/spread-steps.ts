import type { Measure } from './measures.ts';

/** The upper ends of the steps, s; the last step has none. */
export const STEPS_S = [5, 10, 15, 20, 30, 45, 60, 120, 180, 300, 600] as const;

/** How many answers took longer than the step before and no longer than this one. */
export interface SpreadStep {
  /** s; null: longer than all others. */
  upToS: number | null;
  first: number;
  response: number;
}

function countSteps(durations: Float64Array): number[] {
  const counts = new Array<number>(STEPS_S.length + 1).fill(0);
  for (const ms of durations) {
    if (Number.isNaN(ms)) continue;
    const step = STEPS_S.findIndex((upTo) => ms <= upTo * 1000);
    counts[step < 0 ? STEPS_S.length : step] = (counts[step < 0 ? STEPS_S.length : step] ?? 0) + 1;
  }
  return counts;
}

/** How answer times are spread, from the quickest step to the slowest. */
export function spreadSteps(
  durations: Pick<Record<Measure, Float64Array>, 'first' | 'response'>,
): SpreadStep[] {
  const first = countSteps(durations.first);
  const response = countSteps(durations.response);
  return [...STEPS_S, null].map((upToS, step) => ({
    upToS,
    first: first[step] ?? 0,
    response: response[step] ?? 0,
  }));
}
