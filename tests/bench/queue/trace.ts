import type { Browser } from 'puppeteer-core';

/** One event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread really worked, without the time in which the machine ran somebody else. */
  tdur?: number;
  args: { name?: string };
}

/** What the whole browser did while `job` ran: tasks of all threads, and the measures that pages took. */
export async function traced(browser: Browser, job: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'],
    },
  });
  await job();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/** The tasks of some threads, none inside another, in their order. */
export function tasksOf(
  events: readonly TraceEvent[],
  isTheirs: (event: TraceEvent) => boolean,
): TraceEvent[] {
  let end = 0;
  return events
    .filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && isTheirs(event))
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

/** CPU time, ms. */
export const cpuOf = (tasks: readonly TraceEvent[]): number =>
  tasks.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
