import * as v from 'valibot';
import { type PresetRules, PresetRulesSchema } from '../../core/timing/preset.ts';

/** Figures of a rule as they stand in a form: empty means that there is no such figure. */
export interface PresetDraft {
  firstReplySec: string;
  replySec: string;
  sessionGapMin: string;
  /** Per cent. */
  rateGoal: string;
  ratePeriodDays: string;
  minSample: string;
  window: PresetRules['window'];
  timezone: string;
  weekends: boolean;
  unit: PresetRules['unit'];
  greetingCounts: boolean;
  holdCounts: boolean;
  autoCounts: boolean;
  cardsCount: boolean;
}

const NUMBERS = ['firstReplySec', 'replySec', 'sessionGapMin', 'ratePeriodDays', 'minSample'] as const;
const FLAGS = ['weekends', 'greetingCounts', 'holdCounts', 'autoCounts', 'cardsCount'] as const;

export { FLAGS as PRESET_FLAGS, NUMBERS as PRESET_NUMBERS };

const shown = (number: number | null) => (number === null ? '' : String(number));

/** What a form begins with. */
export function draftOf(rules: PresetRules): PresetDraft {
  const { firstReplySec, replySec, sessionGapMin, ratePeriodDays, minSample, rateGoal } = rules;
  const { window, timezone, weekends, unit, greetingCounts, holdCounts, autoCounts, cardsCount } = rules;
  return {
    firstReplySec: shown(firstReplySec),
    replySec: shown(replySec),
    sessionGapMin: shown(sessionGapMin),
    ratePeriodDays: shown(ratePeriodDays),
    minSample: shown(minSample),
    rateGoal: shown(rateGoal === null ? null : Math.round(rateGoal * 1000) / 10),
    ...{ window, timezone, weekends, unit, greetingCounts, holdCounts, autoCounts, cardsCount },
  };
}

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text.trim()));

/** The rules that a form means, or the names of the fields that are no good. */
export function rulesFrom(
  draft: PresetDraft,
): { ok: true; changes: Partial<PresetRules> } | { ok: false; wrong: readonly string[] } {
  const { rateGoal, ...rest } = draft;
  const goal = numberOf(rateGoal);
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, numberOf(draft[name])]));
  const result = v.safeParse(v.partial(PresetRulesSchema), {
    ...rest,
    ...numbers,
    rateGoal: goal === null ? null : goal / 100,
  });
  if (result.success) return { ok: true, changes: result.output };
  return { ok: false, wrong: result.issues.map(({ path }) => String(path?.[0]?.key ?? '')) };
}
