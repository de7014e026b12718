import { STAGES } from '../../knowledge/phrase.ts';
import type { Stage } from '../../reading/reading.ts';
import { type BlindGap, type Excluded, type FinishedWait, isInTime } from '../clock-state.ts';
import type { ShopHours } from '../hours.ts';
import { type BlindTime, blindTime } from './blind-time.ts';
import type { Calendar } from './calendar.ts';
import { type Columns, type Figures, figuresOf, type Sorted, sortDurations } from './figures.ts';
import { isInPlatformTime, MEASURES, type Measure, measureOf } from './measures.ts';
import { type DaySpan, momentsOf } from './period.ts';
import { createShiftReader } from './shifts.ts';
import { type SpreadStep, spreadSteps } from './spread-steps.ts';

/** What is asked for. */
export interface StatisticsRequest {
  span: DaySpan;
  /** Shifts, and the time zone by which days and hours are told. */
  hours: ShopHours;
}

/** The figures of a period: times and counts only. */
export interface Statistics {
  total: Figures;
  /** Every day of the period, in its order; days as the calendar counts them. */
  days: { day: number; figures: Figures; blindMs: number }[];
  /** By the hour in which the question came, 0…23. */
  hours: Figures[];
  /** By site and shop, the busiest first. */
  shops: { site: string; shop: string; figures: Figures }[];
  /** By shift of the shop's hours, −1: outside all of them; those without a wait are left out. */
  shifts: { shift: number; figures: Figures }[];
  /** By the buyer's stage, null: not read; those without a wait are left out. */
  stages: { stage: Stage | null; figures: Figures }[];
  /** How long answers took. */
  steps: SpreadStep[];
  /** Waits on record that no figure counts. */
  keptOut: Record<Excluded, number>;
  /** Counted waits of which a part could not be seen: their figures may be wrong by that part. */
  unsure: number;
  blind: BlindTime;
}

/** A column of one number for each wait; a plain loop, `from` is three times as slow. */
function fill<T extends Float64Array | Uint8Array | Int32Array>(
  column: T,
  waits: readonly FinishedWait[],
  of: (wait: FinishedWait) => number,
): T {
  for (let place = 0; place < waits.length; place += 1) column[place] = of(waits[place] as FinishedWait);
  return column;
}

function toColumns(waits: readonly FinishedWait[]): Columns {
  return {
    count: waits.length,
    durations: Object.fromEntries(
      MEASURES.map((measure) => [
        measure,
        fill(new Float64Array(waits.length), waits, (wait) => measureOf(wait, measure)),
      ]),
    ) as Record<Measure, Float64Array>,
    inTime: fill(new Uint8Array(waits.length), waits, (wait) => Number(isInTime(wait))),
    platform: fill(new Uint8Array(waits.length), waits, platformState),
  };
}

function platformState(wait: FinishedWait): number {
  const inTime = isInPlatformTime(wait);
  return inTime === null ? 0 : 1 + Number(inTime);
}

function countKeptOut(waits: readonly FinishedWait[]): Record<Excluded, number> {
  const count = { gap: 0, transfer: 0, closed: 0, outOfHours: 0 };
  for (const { excluded } of waits) if (excluded) count[excluded] += 1;
  return count;
}

/** The figures of waits by whatever they are grouped by; sorted once for all groupings. */
function createGrouping(waits: readonly FinishedWait[]) {
  const columns = toColumns(waits);
  const sorted = Object.fromEntries(
    MEASURES.map((measure) => [measure, sortDurations(columns.durations[measure])]),
  ) as Record<Measure, Sorted>;
  /** `size` groups by their number. */
  const byNumber = (size: number, numberOf: (wait: FinishedWait) => number): Figures[] =>
    figuresOf(columns, sorted, fill(new Int32Array(waits.length), waits, numberOf), size);
  /** A group for each name that there is, the busiest first; `keyOf` says more of it. */
  function byName<T>(
    nameOf: (wait: FinishedWait) => string | number | null,
    keyOf: (wait: FinishedWait) => T,
  ): (T & { figures: Figures })[] {
    const places = new Map<string | number | null, number>();
    const keys: T[] = [];
    const numbers = fill(new Int32Array(waits.length), waits, (wait) => {
      const name = nameOf(wait);
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, keys.length);
      return keys.push(keyOf(wait)) - 1;
    });
    const figures = figuresOf(columns, sorted, numbers, keys.length);
    return keys
      .map((key, place) => ({ ...key, figures: figures[place] as Figures }))
      .sort((a, b) => b.figures.waits - a.figures.waits);
  }
  return { byNumber, byName, durations: columns.durations };
}

/** Shifts in the order in which the shop lists them, the time outside last. */
const placeOf = (shift: number) => (shift < 0 ? Number.MAX_SAFE_INTEGER : shift);

/** Stages in the order of the buyer's journey, unread ones last. */
const journey = (stage: Stage | null) => (stage ? STAGES.indexOf(stage) : STAGES.length);

/** The figures of the waits that began in the period. Waits of other days may be among `all`: they are left out. */
export function gatherStatistics(
  all: readonly FinishedWait[],
  gaps: readonly BlindGap[],
  { span, hours }: StatisticsRequest,
  calendar: Calendar,
): Statistics {
  const { from, to } = momentsOf(span, calendar);
  const ofPeriod = all.filter(({ startedAt }) => startedAt >= from && startedAt < to);
  const waits = ofPeriod.filter(({ excluded }) => excluded === null);
  const { byNumber, byName, durations } = createGrouping(waits);
  const shiftAt = createShiftReader(hours, calendar);
  const days = byNumber(
    Math.max(0, span.last - span.first + 1),
    ({ startedAt }) => calendar.dayOf(startedAt) - span.first,
  );
  const blind = blindTime(gaps, { from, to }, hours, calendar);
  return {
    total: byNumber(1, () => 0)[0] as Figures,
    days: days.map((figures, place) => {
      const day = span.first + place;
      return { day, figures, blindMs: blind.byDay.get(day) ?? 0 };
    }),
    hours: byNumber(24, ({ startedAt }) => Math.floor(calendar.minuteOf(startedAt) / 60)),
    shops: byName(
      ({ site, shop }) => `${site}\n${shop}`,
      ({ site, shop }) => ({ site, shop }),
    ),
    shifts: byName(
      ({ startedAt }) => shiftAt(startedAt),
      ({ startedAt }) => ({ shift: shiftAt(startedAt) }),
    ).sort((a, b) => placeOf(a.shift) - placeOf(b.shift)),
    stages: byName(
      ({ stage }) => stage,
      ({ stage }) => ({ stage }),
    ).sort((a, b) => journey(a.stage) - journey(b.stage)),
    steps: spreadSteps(durations),
    keptOut: countKeptOut(ofPeriod),
    unsure: waits.filter(({ blindMs }) => blindMs > 0).length,
    blind,
  };
}
