import Fuse from 'fuse.js';
import type { Phrase } from '../knowledge/phrase.ts';

/** A phrase that typed search looks through: with the first letters of its title's pinyin. */
export type SearchablePhrase = Phrase & { initials: string; hidden?: boolean };

/** A found phrase; `ranges` are the `[from, to)` parts of its title that answer the query. */
export interface SearchHit<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
  ranges?: [number, number][];
}

/** Prepares `phrases` for typed search; hidden ones are left out. */
export function createSearch<P extends SearchablePhrase>(
  phrases: readonly P[],
): (query: string, limit?: number) => SearchHit<P>[] {
  const visible = phrases.filter((phrase) => !phrase.hidden);
  const fuse = new Fuse(visible, {
    keys: ['shortcut', 'initials', 'title', 'text', 'tags', 'asks'],
    ignoreLocation: true,
  });
  return (query, limit = 20) =>
    query.trim() === '' ? [] : fuse.search(query.trim(), { limit }).map(({ item }) => ({ phrase: item }));
}
