import { readInWorker } from '../../../lib/panel/desk/read-file.ts';
import { type PageCost, watchPage } from './watch-page.ts';

/** What reading one file took, as the page saw it. */
export interface ReadCost extends PageCost {
  kind: string;
  phrases: number;
  broken: number;
  ms: number;
  progressSaid: number;
  /** From stopping half-way to the end of everything. */
  stoppedAfterMs: number;
}

/** By then the largest files are being read, and none is done. */
const STOP_AFTER_MS = 150;

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
