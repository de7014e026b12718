import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { isSamePhrase, PACK } from './stored-phrase.ts';

/** What an import does to the base, in phrases. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
  /** In the base under the same library, no longer in the file. */
  removed: number;
  /** Left as the base has them: edited by the user, or built in. */
  left: number;
}

/** What to write so that the base holds what a file says. */
export interface ImportPlan {
  put: StoredPhrase[];
  remove: string[];
  counts: ImportCounts;
}

const noCounts = (): ImportCounts => ({ added: 0, changed: 0, same: 0, removed: 0, left: 0 });

/**
 * A source arrives anew (a library file, a pack): `before` is all that the base holds of it. What the user edited stays,
 * what the user hid stays hidden, the rest becomes what the source says now.
 */
export function planReplace(incoming: StoredPhrase[], before: StoredPhrase[]): ImportPlan {
  const counts = noCounts();
  const put: StoredPhrase[] = [];
  const old = new Map(before.map((phrase) => [phrase.key, phrase]));
  for (const phrase of incoming) {
    const there = old.get(phrase.key);
    old.delete(phrase.key);
    const fate = !there ? 'added' : there.edited ? 'left' : isSamePhrase(there, phrase) ? 'same' : 'changed';
    counts[fate] += 1;
    if (fate === 'added' || fate === 'changed') put.push({ ...phrase, hidden: there?.hidden ?? false });
  }
  const gone = [...old.values()].filter((phrase) => !phrase.edited);
  counts.removed = gone.length;
  counts.left += old.size - gone.length;
  return { put, remove: gone.map((phrase) => phrase.key), counts };
}

/**
 * Phrases of a backup go back to where they came from, as they were; nothing else is touched. A built-in phrase that was
 * never edited or hidden is left to the pack: the base may have a newer one.
 */
export function planRestore(incoming: StoredPhrase[], before: Map<string, StoredPhrase>): ImportPlan {
  const counts = noCounts();
  const put: StoredPhrase[] = [];
  for (const phrase of incoming) {
    const there = before.get(phrase.key);
    const same =
      there &&
      isSamePhrase(there, phrase) &&
      there.hidden === phrase.hidden &&
      there.edited === phrase.edited;
    const stock = phrase.source === PACK && !phrase.edited && !phrase.hidden;
    const fate = same ? 'same' : stock ? 'left' : there ? 'changed' : 'added';
    counts[fate] += 1;
    if (fate === 'added' || fate === 'changed') put.push({ ...phrase, place: there?.place ?? phrase.place });
  }
  return { put, remove: [], counts };
}

/** Two plans as one. */
export function joinPlans(a: ImportPlan, b: ImportPlan): ImportPlan {
  const counts = noCounts();
  for (const key of Object.keys(counts) as (keyof ImportCounts)[])
    counts[key] = a.counts[key] + b.counts[key];
  return { put: [...a.put, ...b.put], remove: [...a.remove, ...b.remove], counts };
}
