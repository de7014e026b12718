import type { PlayedTurn, ReplayError } from './play-dialog.ts';

/** What a replay comes to; times in ms, null when no turn was answered. */
export interface Summary {
  dialogs: number;
  /** Buyer turns played. */
  turns: number;
  p50_ms: number | null;
  p95_ms: number | null;
  max_ms: number | null;
  errors: number;
}

/** The smallest value that `share` (0…1) of all values do not exceed. */
export function percentile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export function summarise(dialogs: number, turns: PlayedTurn[], errors: ReplayError[]): Summary {
  const times = turns.flatMap(({ ms }) => ms ?? []);
  return {
    dialogs,
    turns: turns.length,
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    max_ms: percentile(times, 1),
    errors: errors.length,
  };
}

const SHOWN = 20;

/** The summary for the terminal; the first errors by name. */
export function tell(summary: Summary, errors: ReplayError[]): string {
  const ms = (value: number | null) => (value === null ? '–' : `${value} ms`);
  const lines = errors
    .slice(0, SHOWN)
    .map(({ dialog, turn, message }) => `${dialog}${turn < 0 ? '' : `, turn ${turn}`}: ${message}`);
  if (errors.length > SHOWN) lines.push(`… and ${errors.length - SHOWN} more errors`);
  return [
    ...lines,
    `${summary.dialogs} dialogues, ${summary.turns} buyer turns, ${summary.errors} errors`,
    `bubble → painted suggestion: p50 ${ms(summary.p50_ms)}, p95 ${ms(summary.p95_ms)}, max ${ms(summary.max_ms)}`,
  ].join('\n');
}
