import { useSyncExternalStore } from 'react';

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
 * What `read` makes of the time (ms since the epoch), looked at again at each full second while `running`: only a change
 * of it draws the component anew.
 */
export function useAtNow<T extends string | number>(running: boolean, read: (now: number) => T): T {
  return useSyncExternalStore(running ? subscribe : still, () => read(now));
}

const itself = (now: number) => now;

/**
 * The time, ms since the epoch, renewed at each full second while `running`. All who use it share one timer, and only they
 * are drawn anew: use it in the smallest component that shows a time.
 */
export const useNow = (running: boolean): number => useAtNow(running, itself);
