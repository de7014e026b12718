import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';

/** The different values of a field, for a list of choices. */
export function valuesOf(phrases: readonly StoredPhrase[], field: 'group' | 'lang' | 'source'): string[] {
  return [...new Set<string>(phrases.map((phrase) => phrase[field]))].sort((a, b) => a.localeCompare(b));
}
