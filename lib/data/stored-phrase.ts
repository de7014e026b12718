import type { Phrase } from '../core/knowledge/phrase.ts';
import { phraseKey, type StoredPhrase, toPhrase } from '../core/knowledge/stored-phrase.ts';
import { toInitials, toSounds } from './initials.ts';

export { isSamePhrase, OWN, PACK, phraseKey, toPhrase } from '../core/knowledge/stored-phrase.ts';

/** How titles are found by typing Latin letters: their first letters, and how they sound. */
export interface Spelling {
  initials: string[];
  sounds: string[];
}

/** The spelling of each title, in the same order. */
export async function spellTitles(titles: string[]): Promise<Spelling> {
  const [initials, sounds] = await Promise.all([toInitials(titles), toSounds(titles)]);
  return { initials, sounds };
}

/**
 * Phrases as the base keeps them, fresh from their source: neither hidden nor edited. `spelling`: of their titles, where it is
 * known already.
 */
export async function toStored(
  phrases: { source: string; phrase: Phrase }[],
  now: number,
  spelling?: Spelling,
): Promise<StoredPhrase[]> {
  const { initials, sounds } = spelling ?? (await spellTitles(phrases.map(({ phrase }) => phrase.title)));
  return phrases.map(({ source, phrase }, index) => ({
    ...toPhrase(phrase),
    key: phraseKey(source, phrase),
    source,
    hidden: false,
    edited: false,
    initials: initials[index] ?? '',
    sounds: sounds[index] ?? '',
    place: index,
    updatedAt: now,
  }));
}
