import { canonicalJson } from '../share/canonical.ts';
import { noCounts, type RestoreCounts, type RestoreMode } from './kinds.ts';

/** Rows of one store, what tells one from another, and when two say the same. */
export interface RowRules<T> {
  identity: (row: T) => string;
  /** The row without what may differ though nothing has changed. */
  essence: (row: T) => unknown;
  /** The file's row as it is written over the one that is here; null: it cannot be used. */
  revive: (row: T, here: T | undefined) => T | null;
  /** Belongs to the extension itself as long as nobody touched it: merged in, it would bring back an old one. */
  isStock: (row: T) => boolean;
}

/** What to write so that a store holds what a restore makes of it. */
export interface RowPlan<T> {
  put: T[];
  remove: T[];
  counts: RestoreCounts;
}

const saysSame = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);

/** Plans one store; of two rows of the file with one identity the later counts. */
export function planRows<T>(
  file: readonly T[],
  here: readonly T[],
  mode: RestoreMode,
  rules: RowRules<T>,
): RowPlan<T> {
  const { identity, essence, revive, isStock } = rules;
  const counts = noCounts();
  const put: T[] = [];
  const rest = new Map(here.map((row) => [identity(row), row]));
  const unique = new Map(file.map((row) => [identity(row), row]));
  for (const [key, row] of unique) {
    const there = rest.get(key);
    const revived = revive(row, there);
    if (revived === null) {
      counts.broken += 1;
      continue;
    }
    rest.delete(key);
    const isSame = there !== undefined && saysSame(essence(revived), essence(there));
    if (isSame || (mode === 'merge' && isStock(revived))) counts.same += 1;
    else {
      counts[there === undefined ? 'added' : 'replaced'] += 1;
      put.push(revived);
    }
  }
  // What belongs to the extension itself is not the backup's to take away.
  const onlyHere = [...rest.values()].filter((row) => !isStock(row));
  counts.onlyHere = onlyHere.length;
  return { put, remove: mode === 'replace' ? onlyHere : [], counts };
}
