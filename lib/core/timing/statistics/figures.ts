import { MEASURES, type Measure } from './measures.ts';

/** The limits, s, within which the share of answers is told: the house's 15 and 20, and what platforms count by. */
export const WITHIN_S = [15, 20, 30, 180] as const;

/** How one measure of many waits turned out. */
export interface Spread {
  /** Of so many waits. */
  count: number;
  /** ms. */
  sum: number;
  /** Half took no longer, ms; null without waits. The lower one of the two in the middle. */
  median: number | null;
  /** Nine in ten took no longer, ms. */
  p90: number | null;
  longest: number | null;
  /** How many took no longer than each of {@link WITHIN_S}. */
  within: number[];
}

/** The figures of a set of waits. */
export interface Figures extends Record<Measure, Spread> {
  waits: number;
  /** Both lights in time, by the house's targets. */
  inTime: number;
  /** The waits that the platform's own rule counts, and how many of them it calls in time. */
  platform: { waits: number; inTime: number };
}

/** Counted waits as columns: a hundred thousand objects would be walked too often. */
export interface Columns {
  count: number;
  /** ms; NaN where a wait has none. */
  durations: Record<Measure, Float64Array>;
  inTime: Uint8Array;
  /** 0: the platform's rule does not count it · 1: late · 2: in time. */
  platform: Uint8Array;
}

/** All durations that there are, the shortest first, and whose they are. */
export interface Sorted {
  places: Uint32Array;
  /** ms. */
  values: Float64Array;
}

/** Sorts a column once, for all groupings. */
export function sortDurations(durations: Float64Array): Sorted {
  const size = Math.max(1, durations.length);
  const most = Math.floor(Number.MAX_SAFE_INTEGER / size) - 1;
  const packed = new Float64Array(durations.length);
  let filled = 0;
  // Duration and place in one number: numbers are sorted ten times faster than by a function that compares.
  for (let place = 0; place < durations.length; place += 1) {
    const ms = durations[place] as number;
    if (!Number.isNaN(ms)) packed[filled++] = Math.min(Math.round(ms), most) * size + place;
  }
  const values = packed.subarray(0, filled).sort();
  const places = new Uint32Array(filled);
  for (let rank = 0; rank < filled; rank += 1) {
    const place = (values[rank] as number) % size;
    places[rank] = place;
    values[rank] = durations[place] as number;
  }
  return { places, values };
}

const noSpread = (): Spread => ({
  ...{ count: 0, sum: 0, median: null, p90: null, longest: null },
  within: WITHIN_S.map(() => 0),
});

/** No wait at all. */
export const noFigures = (): Figures => ({
  ...{ waits: 0, inTime: 0, platform: { waits: 0, inTime: 0 } },
  ...{ first: noSpread(), response: noSpread(), whole: noSpread() },
});

/**
 * Fills one measure of every group while walking from the shortest to the longest: ranks are met in passing. Numbers
 * stand in arrays of their own until the end, a group's object would be looked up for every wait.
 */
function fillSpreads(spreads: Spread[], { places, values }: Sorted, groups: Int32Array) {
  const size = spreads.length;
  // Waits of no group are counted in one behind the last.
  const own = new Int32Array(places.length);
  const counts = new Int32Array(size + 1);
  for (let rank = 0; rank < places.length; rank += 1) {
    const group = groups[places[rank] as number] as number;
    const kept = group >= 0 && group < size ? group : size;
    own[rank] = kept;
    counts[kept] = (counts[kept] as number) + 1;
  }
  const met = new Int32Array(size + 1);
  const sums = new Float64Array(size + 1);
  const medianRanks = counts.map((count) => Math.ceil(count * 0.5));
  const p90Ranks = counts.map((count) => Math.ceil(count * 0.9));
  let limit = 0;
  const passLimits = (ms: number) => {
    while (limit < WITHIN_S.length && ms > (WITHIN_S[limit] as number) * 1000) {
      for (let group = 0; group < size; group += 1)
        (spreads[group] as Spread).within[limit] = met[group] as number;
      limit += 1;
    }
  };
  for (let rank = 0; rank < own.length; rank += 1) {
    const group = own[rank] as number;
    const ms = values[rank] as number;
    if (limit < WITHIN_S.length) passLimits(ms);
    const place = (met[group] as number) + 1;
    met[group] = place;
    sums[group] = (sums[group] as number) + ms;
    if (group === size) continue;
    if (place === medianRanks[group]) (spreads[group] as Spread).median = ms;
    if (place === p90Ranks[group]) (spreads[group] as Spread).p90 = ms;
    if (place === counts[group]) (spreads[group] as Spread).longest = ms;
  }
  passLimits(Number.POSITIVE_INFINITY);
  for (const [group, spread] of spreads.entries()) {
    spread.count = counts[group] as number;
    spread.sum = sums[group] as number;
  }
}

/** The figures of each group; `groups` names the group of every wait, a negative one leaves it out. */
export function figuresOf(
  columns: Columns,
  sorted: Record<Measure, Sorted>,
  groups: Int32Array,
  size: number,
): Figures[] {
  const all = Array.from({ length: size }, noFigures);
  for (let place = 0; place < columns.count; place += 1) {
    const figures = all[groups[place] as number];
    if (!figures) continue;
    figures.waits += 1;
    figures.inTime += columns.inTime[place] as number;
    const platform = columns.platform[place] as number;
    if (platform > 0) figures.platform.waits += 1;
    if (platform > 1) figures.platform.inTime += 1;
  }
  for (const measure of MEASURES)
    fillSpreads(
      all.map((figures) => figures[measure]),
      sorted[measure],
      groups,
    );
  return all;
}
