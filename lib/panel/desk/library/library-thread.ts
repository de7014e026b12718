import { openThread, type Thread } from '../thread.ts';
import type { Questions } from './questions.ts';

/** The thread that works on the library. */
export type LibraryThread = Thread<Questions>;

let open: LibraryThread | null = null;

/** The page's one thread for the library, started when it is first asked for. */
export function libraryThread(): LibraryThread {
  open ??= openThread(new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' }));
  return open;
}

/** Stops whatever the thread is doing; nothing of it is written. The next question starts another one. */
export function stopThread(): void {
  open?.close();
  open = null;
}
