import type { Phrase } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { toInitials, toSounds } from './initials.ts';

/** The source name of phrases that the user wrote in the product. */
export const OWN = 'own';
/** The source name of the built-in packs. */
export const PACK = 'pack';

/** The key of a phrase over all libraries. A slash in a library's name must not look like the next part of the key. */
export function phraseKey(source: string, phrase: Pick<Phrase, 'lang' | 'id'>): string {
  return `${source.replaceAll('%', '%25').replaceAll('/', '%2F')}/${phrase.lang}/${phrase.id}`;
}

/** Only what a phrase of a library is, without what the base adds to it. */
export function toPhrase(stored: Phrase): Phrase {
  const { id, title, text, group, shortcut, tags, asks, variants, purpose, doubts, lang } = stored;
  const { stage, occasion, tone, notes, validFrom, validUntil } = stored;
  return {
    ...{ id, title, text, group, shortcut, tags, asks, variants, purpose, doubts, lang },
    ...(stage !== undefined && { stage }),
    ...(occasion !== undefined && { occasion }),
    ...(tone !== undefined && { tone }),
    ...(notes !== undefined && { notes }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** Phrases as the base keeps them, fresh from their source: neither hidden nor edited. */
export async function toStored(
  phrases: { source: string; phrase: Phrase }[],
  now: number,
): Promise<StoredPhrase[]> {
  const titles = phrases.map(({ phrase }) => phrase.title);
  const [initials, sounds] = await Promise.all([toInitials(titles), toSounds(titles)]);
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

/** Whether two phrases say the same: title, text, questions and all other content. */
export function isSamePhrase(a: Phrase, b: Phrase): boolean {
  return JSON.stringify(toPhrase(a)) === JSON.stringify(toPhrase(b));
}
