import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { Library } from '../core/library/read-library.ts';
import { database, type StoredPhrase } from './database.ts';
import { toInitials } from './initials.ts';

/** Built-in phrases of one language, as `assets/packs/*.json` holds them. */
export interface Pack {
  lang: Lang;
  revision: number;
  phrases: Phrase[];
}

/** The source name of phrases that the user wrote in the product. */
export const OWN = 'own';
/** The source name of the built-in packs. */
export const PACK = 'pack';

export function phraseKey(source: string, phrase: Pick<Phrase, 'lang' | 'id'>): string {
  return `${source}/${phrase.lang}/${phrase.id}`;
}

async function toStored(source: string, phrases: Phrase[], now: number): Promise<StoredPhrase[]> {
  const initials = await toInitials(phrases.map((phrase) => phrase.title));
  return phrases.map((phrase, index) => ({
    ...phrase,
    key: phraseKey(source, phrase),
    source,
    hidden: false,
    edited: false,
    initials: initials[index] ?? '',
    updatedAt: now,
  }));
}

/** Replaces all phrases of `source` and language in one transaction, leaving what the user edited or hid as it is. */
async function replaceSource(source: string, lang: Lang | null, stored: StoredPhrase[]): Promise<void> {
  const before = await database.phrases.where('source').equals(source).toArray();
  const kept = new Set(before.filter((phrase) => phrase.edited || phrase.hidden).map((phrase) => phrase.key));
  const next = new Set(stored.map((phrase) => phrase.key));
  const gone = before.filter(
    (p) => (lang === null || p.lang === lang) && !next.has(p.key) && !kept.has(p.key),
  );
  await database.phrases.bulkDelete(gone.map((phrase) => phrase.key));
  await database.phrases.bulkPut(stored.filter((phrase) => !kept.has(phrase.key)));
}

/** Brings the built-in packs into the base: once per revision, the user's edits survive. */
export async function loadPacks(packs: Pack[], now: number): Promise<void> {
  for (const pack of packs) {
    if ((await database.packs.get(pack.lang))?.revision === pack.revision) continue;
    const stored = await toStored(PACK, pack.phrases, now);
    await database.transaction('rw', database.phrases, database.packs, async () => {
      await replaceSource(PACK, pack.lang, stored);
      await database.packs.put({ lang: pack.lang, revision: pack.revision });
    });
  }
}

/** Brings a validated library into the base in one transaction; a library of the same name is replaced. */
export async function importLibrary(library: Library, now: number): Promise<void> {
  const stored = await toStored(library.name, library.phrases, now);
  await database.transaction('rw', database.phrases, () => replaceSource(library.name, null, stored));
}

/** All phrases, hidden ones too. */
export function listPhrases(): Promise<StoredPhrase[]> {
  return database.phrases.toArray();
}

/** Adds a phrase of the user's own, or saves an edit of any phrase under its own key. */
export async function savePhrase(phrase: Phrase, existing: StoredPhrase | null, now: number): Promise<void> {
  const [stored] = await toStored(existing?.source ?? OWN, [phrase], now);
  if (!stored) return;
  await database.phrases.put({ ...stored, key: existing?.key ?? stored.key, hidden: false, edited: true });
}

/** Takes a phrase out of suggestions and search; {@link restorePhrase} brings it back. */
export async function hidePhrase(key: string): Promise<void> {
  await database.phrases.update(key, { hidden: true });
}

export async function restorePhrase(key: string): Promise<void> {
  await database.phrases.update(key, { hidden: false });
}

/** Removes a phrase for good and returns it, so that the caller can offer undo with {@link putBack}. */
export async function removePhrase(key: string): Promise<StoredPhrase | undefined> {
  return database.transaction('rw', database.phrases, async () => {
    const phrase = await database.phrases.get(key);
    await database.phrases.delete(key);
    return phrase;
  });
}

export async function putBack(phrase: StoredPhrase): Promise<void> {
  await database.phrases.put(phrase);
}
