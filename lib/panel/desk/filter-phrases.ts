import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';

/** What the list of phrases is narrowed to; an empty field narrows nothing. */
export interface PhraseFilter {
  query: string;
  /** A group's name; null for all, the empty string for phrases without a group. */
  group: string | null;
  lang: string;
  source: string;
  state: '' | 'shown' | 'hidden' | 'edited';
}

export const noFilter: PhraseFilter = { query: '', group: null, lang: '', source: '', state: '' };

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function hasWords(phrase: StoredPhrase, words: string[]): boolean {
  const { title, text, group, shortcut, initials, tags, asks } = phrase;
  const all = fold([title, text, group, shortcut, initials, ...tags, ...asks].join('\n'));
  return words.every((word) => all.includes(word));
}

/** The phrases that fit every part of the filter; each word of the query must stand somewhere in the phrase. */
export function filterPhrases(phrases: StoredPhrase[], filter: PhraseFilter): StoredPhrase[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const { group, lang, source, state } = filter;
  return phrases.filter(
    (phrase) =>
      (group === null || phrase.group === group) &&
      (lang === '' || phrase.lang === lang) &&
      (source === '' || phrase.source === source) &&
      (state === '' || (state === 'edited' ? phrase.edited : phrase.hidden === (state === 'hidden'))) &&
      (words.length === 0 || hasWords(phrase, words)),
  );
}

/** The phrases by group, groups in the order of their first phrase; those without a group come first. */
export function groupPhrases(phrases: StoredPhrase[]): { group: string; phrases: StoredPhrase[] }[] {
  const groups = new Map<string, StoredPhrase[]>([['', []]]);
  for (const phrase of phrases) {
    const there = groups.get(phrase.group);
    if (there) there.push(phrase);
    else groups.set(phrase.group, [phrase]);
  }
  return [...groups]
    .map(([group, inside]) => ({ group, phrases: inside }))
    .filter((entry) => entry.phrases.length > 0);
}

/** The different values of a field, for a list of choices. */
export function valuesOf(phrases: StoredPhrase[], field: 'group' | 'lang' | 'source'): string[] {
  return [...new Set<string>(phrases.map((phrase) => phrase[field]))].sort((a, b) => a.localeCompare(b));
}
