import type { Browser } from 'puppeteer-core';
import { cpuOf, tasksOf, traced } from './trace.ts';

/** How much the extension's worker worked. */
export interface WorkerTime {
  seconds: number;
  cpuMs: number;
  /** Of one core. */
  percent: number;
}

/** What the service worker's thread works within `ms`, by Chromium's own trace; nobody else may run a worker. */
export async function workerTime(browser: Browser, ms: number): Promise<WorkerTime> {
  const events = await traced(browser, () => new Promise((resolve) => setTimeout(resolve, ms)));
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name?.startsWith('ServiceWorker'))
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  if (threads.size === 0) throw new Error('The worker did not run while it was watched.');
  const cpu = cpuOf(tasksOf(events, ({ pid, tid }) => threads.has(`${pid}:${tid}`)));
  return {
    seconds: ms / 1000,
    cpuMs: Math.round(cpu * 10) / 10,
    percent: Math.round((cpu / ms) * 1000) / 10,
  };
}
