import type { Phrase } from '../core/knowledge/phrase.ts';
import { phraseKey, type StoredPhrase, toPhrase } from '../core/knowledge/stored-phrase.ts';
import { toInitials, toSounds } from './initials.ts';

export { isSamePhrase, OWN, PACK, phraseKey, toPhrase } from '../core/knowledge/stored-phrase.ts';

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
