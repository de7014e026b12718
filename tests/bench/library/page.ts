import { readInWorker } from '../../../lib/panel/desk/read-file.ts';

/** What reading one file took, as the page saw it. */
export interface ReadCost {
  kind: string;
  phrases: number;
  broken: number;
  ms: number;
  /** The longest that the page could do nothing else. */
  longestTaskMs: number;
  /** Between two frames, at most. */
  longestFrameMs: number;
  progressSaid: number;
  /** From stopping half-way to the end of everything. */
  stoppedAfterMs: number;
}

/** By then the largest files are being read, and none is done. */
const STOP_AFTER_MS = 150;

/** Watches what the page itself is busy with until it is told to stop. */
function watchPage() {
  let longest = 0;
  let frame = 0;
  let last = performance.now();
  let isOver = false;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const tick = (now: number) => {
    frame = Math.max(frame, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return () => {
    isOver = true;
    observer.disconnect();
    return { longestTaskMs: Math.round(longest), longestFrameMs: Math.round(frame) };
  };
}

async function timeStopping(file: File): Promise<number> {
  const control = new AbortController();
  let stopped = 0;
  setTimeout(() => {
    stopped = performance.now();
    control.abort();
  }, STOP_AFTER_MS);
  await readInWorker(file, {}, () => {}, control.signal).catch(() => {});
  return Math.round((performance.now() - stopped) * 10) / 10;
}

async function measure(file: File): Promise<ReadCost> {
  const finish = watchPage();
  let progressSaid = 0;
  const begun = performance.now();
  const tell = () => progressSaid++;
  const outcome = await readInWorker(file, {}, tell, new AbortController().signal);
  const ms = Math.round(performance.now() - begun);
  const { rows = [], broken = [] } = outcome.kind === 'read' ? outcome.reading : {};
  const page = finish();
  const figures = { kind: outcome.kind, phrases: rows.length, broken: broken.length, ms, progressSaid };
  return { ...figures, ...page, stoppedAfterMs: await timeStopping(file) };
}

export type BenchWindow = typeof window & { measureFile: () => Promise<ReadCost> };

(window as BenchWindow).measureFile = () => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return measure(file);
};
