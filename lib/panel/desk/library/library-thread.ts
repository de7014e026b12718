import { openThread, type Thread } from '../thread.ts';
import type { Questions } from './questions.ts';

/** The thread that works on the library. */
export type LibraryThread = Thread<Questions>;

const open: Record<'library' | 'import', LibraryThread | null> = { library: null, import: null };

function threadFor(what: keyof typeof open): LibraryThread {
  open[what] ??= openThread(new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' }));
  return open[what];
}

/** The page's one thread for the library, started when it is first asked for. */
export const libraryThread = (): LibraryThread => threadFor('library');

/** The thread of the import under way: it holds the file's rows, which the page itself never has. */
export const importThread = (): LibraryThread => threadFor('import');

let tellEnd: (() => void)[] = [];

/** Resolves when the import under way is ended: what its thread was asked is not answered then. */
export const importEnded = (): Promise<void> => new Promise((resolve) => tellEnd.push(resolve));

/** Ends the import under way, whatever it is doing, and frees what it holds; what is not yet written whole never is. */
export function endImport(): void {
  open.import?.close();
  open.import = null;
  for (const tell of tellEnd) tell();
  tellEnd = [];
}
