import type { Browser } from 'puppeteer-core';

/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread really worked. */
  tdur?: number;
  args: { name?: string };
}

/** How much the extension's worker worked. */
export interface WorkerTime {
  seconds: number;
  cpuMs: number;
  /** Of one core. */
  percent: number;
}

async function traced(browser: Browser, ms: number): Promise<TraceEvent[]> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/** What the service worker's thread works within `ms`, by Chromium's own trace; nobody else may run a worker. */
export async function workerTime(browser: Browser, ms: number): Promise<WorkerTime> {
  const events = await traced(browser, ms);
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name?.startsWith('ServiceWorker'))
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  if (threads.size === 0) throw new Error('The worker did not run while it was watched.');
  const tasks = events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && threads.has(`${pid}:${tid}`))
    .toSorted((a, b) => a.ts - b.ts);
  let end = 0;
  let cpu = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    if (ts < end) continue;
    end = ts + dur;
    cpu += tdur;
  }
  const cpuMs = Math.round(cpu / 100) / 10;
  return { seconds: ms / 1000, cpuMs, percent: Math.round((cpuMs / ms) * 1000) / 10 };
}
