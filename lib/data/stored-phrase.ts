import type { Phrase } from '../core/knowledge/phrase.ts';
import { phraseKey, type StoredPhrase, toPhrase } from '../core/knowledge/stored-phrase.ts';
import { soundingTexts } from '../core/matching/match-sounds.ts';
import { toInitials, toSounds } from './initials.ts';

export { isSamePhrase, OWN, PACK, phraseKey, toPhrase } from '../core/knowledge/stored-phrase.ts';

/** How phrases are found by typing Latin letters: first letters of the titles, and how titles and tags sound. */
export interface Spelling {
  initials: string[];
  sounds: string[];
}

/** What a phrase is found by when it is typed by its sound. */
type Spelled = Pick<Phrase, 'title' | 'tags'>;

/** How each of `texts` sounds, by text: a tag is spelled once, however many phrases have it. */
export async function spellTexts(texts: Iterable<string>): Promise<(text: string) => string> {
  const all = [...new Set(texts)];
  const lines = all.length > 0 ? await toSounds(all) : [];
  const known = new Map(all.map((text, at) => [text, lines[at] ?? '']));
  return (text) => known.get(text) ?? '';
}

/** The lines that are kept with a phrase; the last one is closed as well, by which those from before tags were spelled are known. */
export const joinSounds = (phrase: Spelled, soundOf: (text: string) => string): string =>
  soundingTexts(phrase)
    .map((text) => `${soundOf(text)}\n`)
    .join('');

/** The spelling of each phrase, in the same order. */
export async function spellPhrases(phrases: readonly Spelled[]): Promise<Spelling> {
  const initials = await toInitials(phrases.map(({ title }) => title));
  const soundOf = await spellTexts(phrases.flatMap(soundingTexts));
  return { initials, sounds: phrases.map((phrase) => joinSounds(phrase, soundOf)) };
}

/**
 * Phrases as the base keeps them, fresh from their source: neither hidden nor edited. `spelling`: of them, where it is
 * known already.
 */
export async function toStored(
  phrases: { source: string; phrase: Phrase }[],
  now: number,
  spelling?: Spelling,
): Promise<StoredPhrase[]> {
  const { initials, sounds } = spelling ?? (await spellPhrases(phrases.map(({ phrase }) => phrase)));
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
