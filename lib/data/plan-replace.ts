import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { isSamePhrase } from './stored-phrase.ts';

/** What to write so that the base holds what a source says. */
export interface Replacement {
  put: StoredPhrase[];
  remove: string[];
}

/**
 * A source arrives anew (a pack): `before` is all that the base holds of it. What the user edited stays, what the user
 * hid stays hidden, the rest becomes what the source says now.
 */
export function planReplace(incoming: StoredPhrase[], before: StoredPhrase[]): Replacement {
  const put: StoredPhrase[] = [];
  const old = new Map(before.map((phrase) => [phrase.key, phrase]));
  for (const phrase of incoming) {
    const there = old.get(phrase.key);
    old.delete(phrase.key);
    if (there?.edited || (there && isSamePhrase(there, phrase))) continue;
    put.push({ ...phrase, hidden: there?.hidden ?? false });
  }
  const gone = [...old.values()].filter((phrase) => !phrase.edited);
  return { put, remove: gone.map((phrase) => phrase.key) };
}
