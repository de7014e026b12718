import type { StoredPhrase } from '../../../core/knowledge/stored-phrase.ts';

/** What a form has to know of the other phrases. */
export interface KnownPhrases {
  /** The groups that exist, in the order of their characters. */
  groups: string[];
  /**
   * The title of a phrase that answers to this shortcut already: typing it would find both. null: none but that of `ownKey`, or
   * one that is hidden.
   */
  titleFor(shortcut: string, ownKey: string | null): string | null;
}

const codeOf = (shortcut: string) => shortcut.trim().toLowerCase();

/** Looks through all phrases once. */
export function knowPhrases(phrases: readonly StoredPhrase[]): KnownPhrases {
  const held = new Map<string, { key: string; title: string }[]>();
  for (const { key, title, shortcut, hidden } of phrases) {
    const code = codeOf(shortcut);
    if (code === '' || hidden) continue;
    const there = held.get(code);
    if (there) there.push({ key, title });
    else held.set(code, [{ key, title }]);
  }
  return {
    groups: [...new Set(phrases.map(({ group }) => group))].filter(Boolean).sort(),
    titleFor: (shortcut, ownKey) =>
      held.get(codeOf(shortcut))?.find(({ key }) => key !== ownKey)?.title ?? null,
  };
}
