import type { Page } from 'puppeteer-core';

/** One call into a script, as Chromium's trace tells of it; times in microseconds. */
interface Call {
  name: string;
  tid: number;
  ts: number;
  dur: number;
  /** What the thread really worked, without the time in which the machine ran somebody else. */
  tdur?: number;
  args: { data?: { url?: string } };
}

export interface OurTime {
  /** How often the browser called our content script. */
  oursCalls: number;
  /** CPU time of those calls, ms: all together, and the longest. */
  oursMs: number;
  oursLongestMs: number;
}

const isOurs = ({ name, args }: Call) =>
  name === 'FunctionCall' && /^chrome-extension:.*\/content-scripts\//.test(args.data?.url ?? '');

/** Without the calls that happen inside another one. */
function outermost(calls: Call[]): Call[] {
  const ends = new Map<number, number>();
  return calls
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ tid, ts, dur }) => {
      if (ts < (ends.get(tid) ?? 0)) return false;
      ends.set(tid, ts + dur);
      return true;
    });
}

/** How much our content script worked in the page while `job` ran. */
export async function timeOfOurs(page: Page, job: () => Promise<unknown>): Promise<OurTime> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  await job();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Call[] };
  const times = outermost(traceEvents.filter(isOurs)).map(({ dur, tdur = dur }) => tdur / 1000);
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    oursCalls: times.length,
    oursMs: round(times.reduce((sum, ms) => sum + ms, 0)),
    oursLongestMs: round(Math.max(0, ...times)),
  };
}
