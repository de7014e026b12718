import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';
import { planReplace } from './import-plan.ts';
import { OWN, PACK, phraseKey, toStored } from './stored-phrase.ts';

/** Built-in phrases of one language, as `assets/packs/*.json` holds them. */
export interface Pack {
  lang: Lang;
  revision: number;
  phrases: Phrase[];
}

/**
 * Brings the built-in packs into the base: once per revision, the user's edits survive. Panel and options may both call
 * it at the same time: the revision is looked at again inside the transaction, where only one of them can be.
 */
export async function loadPacks(packs: Pack[], now: number): Promise<void> {
  for (const pack of packs) {
    if ((await database.packs.get(pack.lang))?.revision === pack.revision) continue;
    const incoming = await toStored(
      pack.phrases.map((phrase) => ({ source: PACK, phrase })),
      now,
    );
    const ofThisPack = phraseKey(PACK, { lang: pack.lang, id: '' });
    await database.transaction('rw', database.phrases, database.packs, async () => {
      if ((await database.packs.get(pack.lang))?.revision === pack.revision) return;
      const before = await database.phrases.where('key').startsWith(ofThisPack).toArray();
      const { put, remove } = planReplace(incoming, before);
      await database.phrases.bulkDelete(remove);
      await database.phrases.bulkPut(put);
      await database.packs.put({ lang: pack.lang, revision: pack.revision });
    });
  }
}

/** The greetings and holding lines of the library, in all their wordings: what says by itself that it is no answer. */
export async function listHoldingPhrases(): Promise<{ purpose: 'greeting' | 'hold'; text: string }[]> {
  const found = await database.phrases
    .filter(({ purpose }) => purpose === 'greeting' || purpose === 'hold')
    .toArray();
  return found.flatMap(({ purpose, text, variants }) =>
    purpose === 'greeting' || purpose === 'hold'
      ? [text, ...variants].map((words) => ({ purpose, text: words }))
      : [],
  );
}

const rank = ({ source }: StoredPhrase) => (source === OWN ? 0 : source === PACK ? 2 : 1);

/** All phrases, hidden ones too: the user's own first, the built-in ones last, each source in its own order. */
export async function listPhrases(): Promise<StoredPhrase[]> {
  const phrases = await database.phrases.toArray();
  return phrases.sort((a, b) => rank(a) - rank(b) || compare(a.source, b.source) || a.place - b.place);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
  await database.phrases.put({
    ...stored,
    key,
    hidden: existing?.hidden ?? false,
    edited: source !== OWN,
    place: existing?.place ?? now,
  });
  return key;
}

/** Takes a phrase out of suggestions and search; {@link restorePhrase} brings it back. */
export async function hidePhrase(key: string): Promise<void> {
  await database.phrases.update(key, { hidden: true });
}

export async function restorePhrase(key: string): Promise<void> {
  await database.phrases.update(key, { hidden: false });
}

/**
 * Puts the pack's own wording back in place of the user's edit of a built-in phrase. Returns the edit, for
 * {@link putBack}; null when the phrase is not there or the packs no longer hold it, and nothing was changed.
 */
export async function restoreOriginal(key: string, packs: Pack[], now: number): Promise<StoredPhrase | null> {
  const original = packs.flatMap((pack) => pack.phrases).find((phrase) => phraseKey(PACK, phrase) === key);
  if (!original) return null;
  const [stored] = await toStored([{ source: PACK, phrase: original }], now);
  return database.transaction('rw', database.phrases, async () => {
    const edit = await database.phrases.get(key);
    if (!edit || !stored) return null;
    await database.phrases.put({ ...stored, hidden: edit.hidden, place: edit.place });
    return edit;
  });
}

/** Removes a phrase for good and returns it, so that the caller can offer undo with {@link putBack}. */
export async function removePhrase(key: string): Promise<StoredPhrase | undefined> {
  return database.transaction('rw', database.phrases, async () => {
    const phrase = await database.phrases.get(key);
    await database.phrases.delete(key);
    return phrase;
  });
}

/** Removes an imported library and returns its phrases, for {@link putBack}. */
export async function removeSource(source: string): Promise<StoredPhrase[]> {
  return database.transaction('rw', database.phrases, async () => {
    const phrases = await database.phrases.where('source').equals(source).toArray();
    await database.phrases.bulkDelete(phrases.map((phrase) => phrase.key));
    return phrases;
  });
}

export async function putBack(...phrases: StoredPhrase[]): Promise<void> {
  await database.phrases.bulkPut(phrases);
}
