import type { BlindGap, GapReason } from '../clock-state.ts';
import type { ShopHours } from '../hours.ts';
import type { Calendar } from './calendar.ts';
import { joinStretches, openStretches } from './shifts.ts';

/** What could not be seen of a period. */
export interface BlindTime {
  /** ms in which the shop was open and at least one page could not be seen. */
  openMs: number;
  /** The same by day, as the calendar counts them; days without are left out. */
  byDay: Map<number, number>;
  /** Per reason: how many gaps, and how long they were together, overlaps counted once. */
  reasons: { why: GapReason; count: number; ms: number }[];
  /** The longest ones, cut to the period. */
  longest: BlindGap[];
}

type Stretch = { from: number; to: number };

const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** What two ordered lists of stretches have in common. */
function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const both: Stretch[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as Stretch, b[j] as Stretch];
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (to > from) both.push({ from, to });
    if (x.to < y.to) i += 1;
    else j += 1;
  }
  return both;
}

function byDayOf(stretches: readonly Stretch[], calendar: Calendar): Map<number, number> {
  const byDay = new Map<number, number>();
  for (const { from, to } of stretches)
    for (let day = calendar.dayOf(from); day <= calendar.dayOf(to - 1); day += 1) {
      const ms = Math.min(to, calendar.at(day + 1)) - Math.max(from, calendar.at(day));
      byDay.set(day, (byDay.get(day) ?? 0) + ms);
    }
  return byDay;
}

/** Adds up the blind gaps of a period; what several pages did not see at the same time counts once. */
export function blindTime(
  gaps: readonly BlindGap[],
  { from, to }: Stretch,
  hours: ShopHours,
  calendar: Calendar,
  show = 5,
): BlindTime {
  const cut = gaps
    .map((gap) => ({ ...gap, from: Math.max(gap.from, from), to: Math.min(gap.to, to) }))
    .filter((gap) => gap.to > gap.from);
  const blind = joinStretches(cut);
  const open = common(blind, openStretches(hours, calendar, from, to));
  const whys = [...new Set(cut.map(({ why }) => why))];
  return {
    openMs: lengthOf(open),
    byDay: byDayOf(open, calendar),
    reasons: whys
      .map((why) => {
        const same = cut.filter((gap) => gap.why === why);
        return { why, count: same.length, ms: lengthOf(joinStretches(same)) };
      })
      .sort((a, b) => b.ms - a.ms),
    longest: cut.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, show),
  };
}
