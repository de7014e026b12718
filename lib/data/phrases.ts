import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';
import { planReplace } from './plan-replace.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
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
    await changeLibrary(async () => {
      if ((await database.packs.get(pack.lang))?.revision === pack.revision) return;
      const before = await database.phrases.where('key').startsWith(ofThisPack).toArray();
      const { put, remove } = planReplace(incoming, before);
      await database.phrases.bulkDelete(remove);
      await database.phrases.bulkPut(put);
      // The first time there is nothing to go back to.
      const touched = new Set([...put.map(({ key }) => key), ...remove]);
      const was = before.filter(({ key }) => touched.has(key));
      if (was.length > 0) await recordRevision('pack', was, put, now, { label: pack.lang });
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
