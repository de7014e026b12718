/** Measures time that passes while it runs; pauses do not count. */
export interface Stopwatch {
  start(): void;
  pause(): void;
  reset(): void;
  /** ms that it has run. */
  elapsedMs(): number;
}

/** `now` gives ms of any steady clock. */
export function createStopwatch(now: () => number): Stopwatch {
  let before = 0;
  let since: number | null = null;
  const elapsedMs = () => before + (since === null ? 0 : now() - since);
  return {
    start() {
      since ??= now();
    },
    pause() {
      before = elapsedMs();
      since = null;
    },
    reset() {
      before = 0;
      since = null;
    },
    elapsedMs,
  };
}
