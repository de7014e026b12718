import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { Library, LibraryPhrase } from '../core/library/read-library.ts';
import { database } from './database.ts';
import { type ImportCounts, type ImportPlan, joinPlans, planReplace, planRestore } from './import-plan.ts';
import { toStored } from './stored-phrase.ts';

/** What the base held before an import, of all that the import wrote. */
export interface ImportUndo {
  before: StoredPhrase[];
  added: string[];
}

interface Incoming {
  /** Phrases of the library itself. */
  library: StoredPhrase[];
  /** Phrases of a backup, each with the source it came from. */
  backup: StoredPhrase[];
}

async function toIncoming({ name, phrases }: Library, now: number): Promise<Incoming> {
  const stored = await toStored(
    phrases.map((phrase) => ({ source: phrase.source ?? name, phrase })),
    now,
  );
  const mark = (phrase: StoredPhrase, from: LibraryPhrase): StoredPhrase => ({
    ...phrase,
    hidden: from.hidden ?? false,
    edited: from.edited ?? false,
  });
  const incoming: Incoming = { library: [], backup: [] };
  phrases.forEach((from, index) => {
    const phrase = stored[index];
    if (!phrase) return;
    if (from.source === undefined) incoming.library.push(phrase);
    else incoming.backup.push(mark(phrase, from));
  });
  return incoming;
}

async function plan(name: string, { library, backup }: Incoming): Promise<ImportPlan> {
  const before = await database.phrases.bulkGet(backup.map((phrase) => phrase.key));
  const found = new Map(before.flatMap((phrase) => (phrase ? [[phrase.key, phrase]] : [])));
  const restore = planRestore(backup, found);
  if (library.length === 0) return restore;
  const same = await database.phrases.where('source').equals(name).toArray();
  return joinPlans(planReplace(library, same), restore);
}

/** What {@link importLibrary} would do now; nothing is written. */
export async function previewImport(library: Library, now: number): Promise<ImportCounts> {
  return (await plan(library.name, await toIncoming(library, now))).counts;
}

/**
 * Brings a validated library into the base in one transaction: all of it, or nothing. A library of the same name is
 * replaced; phrases of a backup go back to their sources.
 */
export async function importLibrary(
  library: Library,
  now: number,
): Promise<{ counts: ImportCounts; undo: ImportUndo }> {
  const incoming = await toIncoming(library, now);
  return database.transaction('rw', database.phrases, async () => {
    const { put, remove, counts } = await plan(library.name, incoming);
    const touched = [...put.map((phrase) => phrase.key), ...remove];
    const before = (await database.phrases.bulkGet(touched)).filter((phrase) => phrase !== undefined);
    const old = new Set(before.map((phrase) => phrase.key));
    await database.phrases.bulkDelete(remove);
    await database.phrases.bulkPut(put);
    return { counts, undo: { before, added: touched.filter((key) => !old.has(key)) } };
  });
}

/** Takes an import back: what it wrote becomes what it was. */
export async function undoImport({ before, added }: ImportUndo): Promise<void> {
  await database.transaction('rw', database.phrases, async () => {
    await database.phrases.bulkDelete(added);
    await database.phrases.bulkPut(before);
  });
}
