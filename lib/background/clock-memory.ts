import type { ClockState } from '../core/timing/clock-state.ts';
import { type LiveChat, readClock, writeLive } from '../data/live.ts';

/** The clock as this worker knows it: `storage.session` is the truth, and this worker its only writer. */
export interface ClockMemory {
  /** One read-advance-write after the other: two snapshots at once must not overwrite each other. */
  inTurn<T>(job: () => Promise<T>): Promise<T>;
  read(): Promise<ClockState>;
  write(clock: ClockState, page?: LiveChat): Promise<void>;
}

/** What is remembered here only spares reading; a worker that was stopped reads once more. */
export function createClockMemory(): ClockMemory {
  let work: Promise<unknown> = Promise.resolve();
  let known: ClockState | null = null;
  return {
    inTurn(job) {
      const done = work.then(job);
      work = done.catch(() => undefined);
      return done;
    },
    async read() {
      known ??= await readClock();
      return known;
    },
    async write(clock, page) {
      const before = known ?? (await readClock());
      // If the writing fails, what stands there counts.
      known = null;
      await writeLive(clock, before, page);
      known = clock;
    },
  };
}
