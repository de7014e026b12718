/**
 * Reads a library file beside the page, which must not stand still for it. Asked once, it says how far it is, hands the rows over
 * in slices, each small enough to be taken up within a frame, and ends with all the rest.
 */
import type { BrokenRow, ReadRow } from '../../core/library/file-reading.ts';
import { MAX_FILE_BYTES } from '../../core/library/read/limits.ts';
import type { ReadOptions, ReadOutcome } from '../../core/library/read/outcome.ts';
import { readLibraryFile } from '../../core/library/read/read-library-file.ts';

/** What the worker is asked. */
export interface ReadRequest {
  file: File;
  options: Omit<ReadOptions, 'onProgress'>;
}

/** What the worker says, in this order: progress · rows and broken rows · the end, whose reading has no rows of its own. */
export type ReadNews =
  | { kind: 'progress'; done: number }
  | { kind: 'rows'; rows: ReadRow[] }
  | { kind: 'broken'; broken: BrokenRow[] }
  | { kind: 'end'; outcome: ReadOutcome }
  | { kind: 'failed'; reason: string };

/** Rows handed over at once: some 1 ms of work for the page. */
const SLICE = 250;

const say = (news: ReadNews) => postMessage(news);

/** The parts of a list; none is copied before it is handed over. */
function* slices<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += SLICE) yield list.slice(at, at + SLICE);
}

async function read({ file, options }: ReadRequest): Promise<void> {
  // One byte over the limit is enough to be refused: a file of gigabytes must not be loaded for that.
  const bytes = new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
  const outcome = readLibraryFile(bytes, file.name, {
    ...options,
    onProgress: (done) => say({ kind: 'progress', done }),
  });
  if (outcome.kind !== 'read') return say({ kind: 'end', outcome });
  const { rows, broken } = outcome.reading;
  for (const slice of slices(rows)) say({ kind: 'rows', rows: slice });
  for (const slice of slices(broken)) say({ kind: 'broken', broken: slice });
  say({ kind: 'end', outcome: { ...outcome, reading: { ...outcome.reading, rows: [], broken: [] } } });
}

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  read(data).catch((error) => say({ kind: 'failed', reason: String(error) }));
});
