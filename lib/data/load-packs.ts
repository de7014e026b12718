import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import { database } from './database.ts';
import { planReplace } from './plan-replace.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import { PACK, phraseKey, toStored } from './stored-phrase.ts';

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
