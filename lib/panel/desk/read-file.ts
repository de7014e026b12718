import type { BrokenRow, ReadRow } from '../../core/library/file-reading.ts';
import type { ReadOutcome } from '../../core/library/read/outcome.ts';
import type { ReadNews, ReadRequest } from './read-worker.ts';

/**
 * Reads a library file in a worker; see `readLibraryFile`. `onProgress` is told how far it is, 0…1. Aborted, it stops at once
 * and rejects with the signal's reason; it rejects as well when the worker fails, which no file should bring about.
 */
export function readInWorker(
  file: File,
  options: ReadRequest['options'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    const rows: ReadRow[] = [];
    const broken: BrokenRow[] = [];
    const stop = () => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const abort = () => {
      stop();
      reject(signal.reason);
    };
    const fail = (reason: string) => {
      stop();
      reject(new Error(reason));
    };
    signal.addEventListener('abort', abort);
    worker.onerror = ({ message }) => fail(message || 'worker');
    worker.onmessage = ({ data: news }: MessageEvent<ReadNews>) => {
      if (news.kind === 'progress') return onProgress(news.done);
      if (news.kind === 'rows') return void rows.push(...news.rows);
      if (news.kind === 'broken') return void broken.push(...news.broken);
      if (news.kind === 'failed') return fail(news.reason);
      stop();
      const { outcome } = news;
      if (outcome.kind === 'read') Object.assign(outcome.reading, { rows, broken });
      resolve(outcome);
    };
    worker.postMessage({ file, options } satisfies ReadRequest);
  });
}
