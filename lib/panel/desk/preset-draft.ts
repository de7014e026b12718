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
  /** `HH:MM`. */
  cut: string;
  answerBy: string;
  weekendAnswerBy: string;
  window: PresetRules['window'];
  windowTest: PresetRules['windowTest'];
  timezone: string;
  weekends: boolean;
  unit: PresetRules['unit'];
  greetingCounts: boolean;
  holdCounts: boolean;
  autoCounts: boolean;
  cardsCount: boolean;
}

const NUMBERS = ['firstReplySec', 'replySec', 'sessionGapMin', 'ratePeriodDays', 'minSample'] as const;
const TIMES = ['cut', 'answerBy', 'weekendAnswerBy'] as const;
const FLAGS = ['weekends', 'greetingCounts', 'holdCounts', 'autoCounts', 'cardsCount'] as const;

export { FLAGS as PRESET_FLAGS, NUMBERS as PRESET_NUMBERS };
export type PresetTime = (typeof TIMES)[number];

const shown = (number: number | null) => (number === null ? '' : String(number));

/** What a form begins with. */
export function draftOf(rules: PresetRules): PresetDraft {
  const { firstReplySec, replySec, sessionGapMin, ratePeriodDays, minSample, rateGoal } = rules;
  const { window, windowTest, timezone, weekends, unit } = rules;
  const { greetingCounts, holdCounts, autoCounts, cardsCount } = rules;
  return {
    firstReplySec: shown(firstReplySec),
    replySec: shown(replySec),
    sessionGapMin: shown(sessionGapMin),
    ratePeriodDays: shown(ratePeriodDays),
    minSample: shown(minSample),
    rateGoal: shown(rateGoal === null ? null : Math.round(rateGoal * 1e6) / 1e4),
    cut: rules.cut ?? '',
    answerBy: rules.answerBy ?? '',
    weekendAnswerBy: rules.weekendAnswerBy ?? '',
    ...{ window, windowTest, timezone, weekends, unit, greetingCounts, holdCounts, autoCounts, cardsCount },
  };
}

/** An input method for Chinese may give figures at full width. */
const numberOf = (text: string) => {
  const figure = text.normalize('NFKC').trim();
  return figure === '' ? null : Number(figure);
};

/** The rules that a form means, or the names of the fields that are no good. */
export function rulesFrom(
  draft: PresetDraft,
): { ok: true; changes: Partial<PresetRules> } | { ok: false; wrong: readonly string[] } {
  const { rateGoal, ...rest } = draft;
  const goal = numberOf(rateGoal);
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, numberOf(draft[name])]));
  const times = Object.fromEntries(TIMES.map((name) => [name, draft[name] || null]));
  const result = v.safeParse(v.partial(PresetRulesSchema), {
    ...rest,
    ...numbers,
    ...times,
    rateGoal: goal === null ? null : Math.round(goal * 1e4) / 1e6,
  });
  if (result.success) return { ok: true, changes: result.output };
  return { ok: false, wrong: result.issues.map(({ path }) => String(path?.[0]?.key ?? '')) };
}
