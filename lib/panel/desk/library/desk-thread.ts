import { openThread, type Thread } from '../thread.ts';
import type { DeskQuestions } from './desk-questions.ts';

export type DeskThread = Thread<DeskQuestions>;

/** Starts the thread of a library desk; whoever started it closes it. */
export function openDeskThread(): DeskThread {
  return openThread(new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' }));
}
