import { endImport, importThread } from '../../../lib/panel/desk/library/library-thread.ts';
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
  void importThread().ask('readFile', { file, choices: {} });
  await new Promise((resolve) => setTimeout(resolve, STOP_AFTER_MS));
  const begun = performance.now();
  endImport();
  return Math.round((performance.now() - begun) * 10) / 10;
}

async function measure(file: File): Promise<ReadCost> {
  const finish = watchPage();
  let progressSaid = 0;
  const begun = performance.now();
  const onProgress = () => progressSaid++;
  const look = await importThread().ask('readFile', { file, choices: {} }, { onProgress });
  const ms = Math.round(performance.now() - begun);
  endImport();
  const { taken = 0, broken = 0 } = look.kind === 'read' ? look.reading : {};
  const page = finish();
  const figures = { kind: look.kind, phrases: taken, broken, ms, progressSaid };
  return { ...figures, ...page, stoppedAfterMs: await timeStopping(file) };
}

export type BenchWindow = typeof window & { measureFile: () => Promise<ReadCost> };

(window as BenchWindow).measureFile = () => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return measure(file);
};
