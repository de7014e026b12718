import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

/** At each full second of the clock, so that everything that counts moves at once. */
function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
  if (listeners.size) timer = setTimeout(tick, 1000 - (Date.now() % 1000));
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    clearTimeout(timer);
    now = Date.now();
    timer = setTimeout(tick, 1000 - (now % 1000));
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

const still = () => () => {};

/**
 * The time, ms since the epoch, renewed at each full second while `running`. All who use it share one timer, and only they
 * are drawn anew: use it in the smallest component that shows a time.
 */
export function useNow(running: boolean): number {
  const look = useCallback(() => now, []);
  return useSyncExternalStore(running ? subscribe : still, look);
}
