import type { Phrase } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import { OWN, toStored } from './stored-phrase.ts';

/**
 * Adds a phrase of the user's own, or saves an edit of any phrase under its own key; returns that key. Id and language
 * of an existing phrase stay: they are its identity, by which updates and backups find it again.
 */
export async function savePhrase(
  phrase: Phrase,
  existing: StoredPhrase | null,
  now: number,
): Promise<string> {
  const source = existing?.source ?? OWN;
  const identity = existing && { id: existing.id, lang: existing.lang };
  const [stored] = await toStored([{ source, phrase: { ...phrase, ...identity } }], now);
  if (!stored) throw new Error('no phrase to save');
  const key = existing?.key ?? stored.key;
  await changeLibrary(async () => {
    const before = await database.phrases.get(key);
    const next = {
      ...{ ...stored, key, hidden: existing?.hidden ?? false, edited: source !== OWN },
      place: existing?.place ?? now,
    };
    await database.phrases.put(next);
    await recordRevision('edit', before ? [before] : [], [next], now, { label: next.title });
  });
  return key;
}
