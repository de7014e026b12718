import { flushSync } from 'react-dom';
import type { Desk, Said } from '../../lib/practice/desk.ts';
import type { Rehearsal } from '../../lib/practice/rehearsal.ts';

/** What demo drivers may do with the desk, as `window.practiceDesk`. Everything stands in the page when a call returns. */
export interface PracticeDeskApi {
  /** Returns the id of the new row. */
  say(said: Said): string;
  open(chatId: string): void;
  start(): void;
  pause(): void;
  clear(): void;
}

declare global {
  interface Window {
    practiceDesk?: PracticeDeskApi;
  }
}

/** Builds the drivers' way in; every call flushes, so that a driver may measure from its return. */
export function createPracticeDeskApi(desk: Desk, rehearsal: Rehearsal): PracticeDeskApi {
  return {
    say: (said) => flushSync(() => desk.say(said)),
    open: (chatId) => flushSync(() => desk.open(chatId)),
    start: () => flushSync(rehearsal.start),
    pause: () => flushSync(rehearsal.pause),
    clear: () => flushSync(rehearsal.clear),
  };
}
