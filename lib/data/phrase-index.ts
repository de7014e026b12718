import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { familiesOf } from '../core/matching/learn-meanings.ts';
import { type Changes, listChanges } from '../core/matching/open-index.ts';
import { type PackedPhrases, packPhrases } from '../core/matching/packed-phrases.ts';
import { buildLayer, type IndexLayer, mayBeSaid } from '../core/matching/phrase-index.ts';
import { teachMeanings } from '../core/matching/teach-meanings.ts';
import { builtInPacks } from './built-in-packs.ts';
import { database } from './database.ts';
import type { PhraseChanges } from './phrase-changes.ts';
import { listPhrases } from './phrases.ts';
import type { StoredIndex } from './rows.ts';

/** Goes up whenever texts are cut, hashed, weighed or packed differently. */
const VERSION = 5;
const version = () => `${VERSION}/${database.verno}`;

/** So many phrases that came or changed are taken up at once, on the page; more are left to the worker. */
const AT_ONCE = 1500;

export type KeptIndex = StoredIndex;

/** An index of nothing: everything is late beside it. */
export const NOTHING_KEPT: { layer: IndexLayer; packed: PackedPhrases } = {
  layer: buildLayer([]),
  packed: packPhrases([]),
};

/** The index as it was last worked out; null when there is none, or another version's. */
export async function readKept(): Promise<KeptIndex | null> {
  const stored = (await database.indexes.get('phrases')) as KeptIndex | undefined;
  return stored?.version === version() ? stored : null;
}

const readNoted = async () => (await database.indexes.get('changes')) as PhraseChanges | undefined;

/**
 * What is not any more as `kept` has it; all phrases when nothing is kept, the user's own first. Null: too much to be taken
 * up at once.
 */
export function readChanges(kept: KeptIndex | null): Promise<Changes<StoredPhrase> | null> {
  return database.transaction('r', database.phrases, database.indexes, async () => {
    const [noted, total] = await Promise.all([readNoted(), database.phrases.count()]);
    if (!kept) {
      if (total > AT_ONCE) return null;
      return new Map((await listPhrases()).map((phrase) => [phrase.key, phrase]));
    }
    const { at = 0, since = 0, keys = [] } = noted ?? {};
    // Somebody may have written past the notes.
    if (at === kept.at && total === kept.total) return new Map();
    if (at > kept.at && since <= kept.at) {
      const changed = keys.filter(([, when]) => when > kept.at).map(([key]) => key);
      const now = await database.phrases.bulkGet(changed);
      return new Map(changed.map((key, i) => [key, now[i]]));
    }
    // To find out what is different of ten thousand phrases, or that as many are gone, would keep the page from anything else; the
    // worker reads them anyway.
    if (total > AT_ONCE || kept.total - total > AT_ONCE) return null;
    const changes = listChanges(kept.layer, await database.phrases.toArray());
    return changes.size > AT_ONCE ? null : changes;
  });
}

/**
 * Works out the index of the phrases as they are now, and keeps it. `onProgress` hears how far it is, 0…1. What `learn` gives,
 * some seconds later, also knows what is asked in other words; null when there is no more to know.
 */
export async function makeKept(onProgress: (done: number) => void): Promise<{
  kept: KeptIndex;
  learn: (() => Promise<KeptIndex>) | null;
}> {
  const [noted, phrases] = await database.transaction('r', database.phrases, database.indexes, () =>
    Promise.all([readNoted(), listPhrases()]),
  );
  const families = (await builtInPacks()).flatMap((pack) => familiesOf(pack.phrases));
  const before = (await readKept())?.layer.meanings ?? null;
  const { now, learn } = teachMeanings(phrases, families, before);
  const kept: KeptIndex = {
    id: 'phrases',
    version: version(),
    at: noted?.at ?? 0,
    total: phrases.length,
    layer: { ...buildLayer(phrases, onProgress), meanings: now },
    packed: packPhrases(phrases.filter(mayBeSaid)),
    isWhole: learn === null,
  };
  await database.indexes.put(kept);
  if (!learn) return { kept, learn };
  return {
    kept,
    learn: async () => {
      const whole = { ...kept, layer: { ...kept.layer, meanings: learn() }, isWhole: true };
      await database.transaction('rw', database.indexes, async () => {
        // Another panel may have been quicker, and know more.
        const held = await readKept();
        if (!held || held.at <= kept.at) await database.indexes.put(whole);
      });
      return whole;
    },
  };
}
