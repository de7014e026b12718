import { openThread, type Thread } from '../thread.ts';
import type { Questions } from './questions.ts';

/** The thread that reads the records. */
export type RecordsThread = Thread<Questions>;

export function openRecords(): RecordsThread {
  return openThread(new Worker(new URL('./records-worker.ts', import.meta.url), { type: 'module' }));
}
