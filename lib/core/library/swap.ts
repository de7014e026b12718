import { canonicalJson } from '../share/canonical.ts';

/** One value that is to take the place of another; null: nothing stands there. */
export interface Swap<T> {
  /** Under which it is kept. */
  key: string;
  from: T | null;
  to: T | null;
}

export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * What `stored` becomes when each value is swapped that still is what the swap was made for; the others stay, and `left` holds
 * their keys. `isLocked`: keys that must not change.
 */
export function swapAll<T>(
  stored: ReadonlyMap<string, T>,
  swaps: readonly Swap<T>[],
  isLocked: (key: string) => boolean = () => false,
): { next: Map<string, T>; left: string[] } {
  const next = new Map(stored);
  const left: string[] = [];
  for (const { key, from, to } of swaps) {
    if (isLocked(key) || !isSame(stored.get(key) ?? null, from)) left.push(key);
    else if (to === null) next.delete(key);
    else next.set(key, to);
  }
  return { next, left };
}

/** The swaps that take back those of `swaps` that were made: all but the ones `left`. */
export function takeBack<T>(swaps: readonly Swap<T>[], left: readonly string[]): Swap<T>[] {
  const stayed = new Set(left);
  return swaps
    .filter(({ key }) => !stayed.has(key))
    .map(({ key, from, to }) => ({ key, from: to, to: from }));
}
