/**
 * Measures the statistics: `node tests/bench/statistics.ts`. One line of JSON, milliseconds: 100,000 waits of a year put
 * into figures for the whole of it (the middle of five runs), and written down as evidence. Time is that of
 * the processor, so that a busy computer does not count. Ends with an error when the figures take 200 ms or more.
 */
import { createCalendar } from '../../lib/core/timing/statistics/calendar.ts';
import { evidenceLines } from '../../lib/core/timing/statistics/evidence.ts';
import { gatherStatistics } from '../../lib/core/timing/statistics/statistics.ts';
import { manyWaits, sampleGap } from '../support/sample-waits.ts';

const LIMIT_MS = 200;
const DAY = 86_400_000;
const until = Date.UTC(2026, 10, 22);
const waits = manyWaits(100_000, 365, until);
const gaps = Array.from({ length: 2_000 }, (_, n) => {
  const from = until - ((n * 37) % 365) * DAY - n * 60_000;
  return sampleGap(from, from + 45_000 + n * 100, { site: n % 3 ? 'pinduoduo' : '' });
});
const hours = {
  shifts: [
    { from: '09:00', to: '15:00' },
    { from: '15:00', to: '23:00' },
  ],
  timezone: 'Asia/Shanghai',
  closedOn: [],
};
const round = (ms: number) => Math.round(ms * 10) / 10;
const timed = <T>(run: () => T): [T, number] => {
  const { user } = process.threadCpuUsage();
  return [run(), (process.threadCpuUsage().user - user) / 1000];
};

const runs = Array.from({ length: 5 }, () =>
  timed(() => {
    const calendar = createCalendar(hours.timezone);
    const last = calendar.dayOf(until);
    return gatherStatistics(waits, gaps, { span: { first: last - 365, last }, hours }, calendar);
  }),
);
const [csv, csvMs] = timed(() => evidenceLines(waits, gaps, createCalendar(hours.timezone)));
const times = runs.map(([, ms]) => ms).sort((a, b) => a - b);
const middle = times[2] ?? 0;
const [statistics] = runs[0] as (typeof runs)[number];
console.log(
  JSON.stringify({
    ...{ waits: waits.length, counted: statistics.total.waits, gaps: gaps.length },
    ...{ figures_ms: round(middle), slowest_ms: round(times[4] ?? 0) },
    ...{ evidence_ms: round(csvMs), evidence_mb: round(csv.length / 1e6) },
  }),
);
if (middle >= LIMIT_MS) process.exitCode = 1;
