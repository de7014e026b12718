import * as v from 'valibot';
import { ShiftSchema, zoneName } from './hours.ts';

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7 * 86_400));
const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const both = v.object({ en: line, zh: line });

/**
 * What a rule counts. `round`: each run of unanswered questions. `session`: the first answer after a silence of
 * `sessionGapMin`. `thread`: the first answer of a conversation, ever. `buyerDay`: the first answer a buyer gets on a day.
 * `dayCycle`: whatever came in from one `cut` to the next, to be answered by `answerBy`.
 */
export const UNITS = ['round', 'session', 'thread', 'buyerDay', 'dayCycle'] as const;

/** So many stretches of a day a rule may count in. */
export const MOST_WINDOWS = 20;

/** How sure a figure is; all but `official` are shown with "check in your back office". */
export const CONFIDENCES = ['official', 'secondary', 'conflict', 'unconfirmed'] as const;

/** The part of a preset that its owner may change. */
export const PresetRulesSchema = v.object({
  /** For the first answer to a buyer, s; null: the rule knows no such limit. */
  firstReplySec: v.nullable(seconds),
  /** For every later answer, s; null: only the first one counts. */
  replySec: v.nullable(seconds),
  /** When the rule counts; empty: day and night. */
  window: v.pipe(v.array(ShiftSchema), v.maxLength(MOST_WINDOWS)),
  timezone: zoneName,
  /** Saturday and Sunday count too. */
  weekends: v.boolean(),
  /** What must lie in the window: the question, or the start of its session. */
  windowTest: v.picklist(['question', 'sessionStart']),
  unit: v.picklist(UNITS),
  /** Silence after which a new session begins, min; null where sessions do not matter. */
  sessionGapMin: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_080))),
  /** `HH:MM`; of a day cycle alone. */
  cut: v.nullable(clockTime),
  answerBy: v.nullable(clockTime),
  /** Questions of a weekend are due on Monday at this time, `HH:MM`. */
  weekendAnswerBy: v.nullable(clockTime),
  /** A bare greeting counts as an answer. */
  greetingCounts: v.boolean(),
  /** An empty "one moment" counts as an answer. */
  holdCounts: v.boolean(),
  /** A robot or an automatic reply counts as an answer. */
  autoCounts: v.boolean(),
  /** A product, order or coupon card counts as an answer. */
  cardsCount: v.boolean(),
  /** Share of waits within the limit, 0…1; null: no line is known. */
  rateGoal: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  ratePeriodDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
  /** Below so many waits the platform does not judge. */
  minSample: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
});

export type PresetRules = v.InferOutput<typeof PresetRulesSchema>;

/** One response-time rule, with where it comes from. */
export const PresetSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: both,
  /** Ids of the site profiles that it fits. */
  sites: v.array(v.pipe(v.string(), v.minLength(1))),
  ...PresetRulesSchema.entries,
  /** The day on which its source was read. */
  asOf: v.pipe(v.string(), v.isoDate()),
  confidence: v.picklist(CONFIDENCES),
  /** Where the figures come from, and what sources disagree about. */
  note: both,
});

export type Preset = v.InferOutput<typeof PresetSchema>;
