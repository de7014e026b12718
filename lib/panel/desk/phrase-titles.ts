import type { Lang } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';

/** Titles of the phrases that a card may name, by their id: those of one language that are not hidden. */
export function titlesOf(phrases: readonly StoredPhrase[], lang: Lang): ReadonlyMap<string, string> {
  const own = phrases.filter((phrase) => phrase.lang === lang && !phrase.hidden);
  return new Map(own.map(({ id, title }) => [id, title]));
}
