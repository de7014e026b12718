import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import type { Library } from '../../core/library/read-library.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { importLibrary, undoImport } from '../../data/import-library.ts';
import type { ImportCounts } from '../../data/import-plan.ts';
import {
  hidePhrase,
  putBack,
  removePhrase,
  removeSource,
  restoreOriginal,
  restorePhrase,
  savePhrase,
} from '../../data/phrases.ts';

/** Takes a command back. */
export type Undo = () => Promise<void>;

/** Saves a new phrase of the user's own, or an edit. */
export async function save(phrase: Phrase, existing: StoredPhrase | null): Promise<void> {
  await savePhrase(phrase, existing, Date.now());
}

export async function setHidden({ key }: StoredPhrase, hidden: boolean): Promise<Undo> {
  await (hidden ? hidePhrase(key) : restorePhrase(key));
  return () => (hidden ? restorePhrase(key) : hidePhrase(key));
}

export async function remove({ key }: StoredPhrase): Promise<Undo> {
  const phrase = await removePhrase(key);
  return async () => {
    if (phrase) await putBack(phrase);
  };
}

export async function removeLibrary(source: string): Promise<Undo> {
  const phrases = await removeSource(source);
  return () => putBack(...phrases);
}

/** Puts the built-in wording back; null when the packs of this version no longer hold the phrase. */
export async function bringBackOriginal({ key }: StoredPhrase): Promise<Undo | null> {
  const edit = await restoreOriginal(key, await builtInPacks(), Date.now());
  return edit && (() => putBack(edit));
}

export async function takeLibrary(library: Library): Promise<{ counts: ImportCounts; undo: Undo }> {
  const { counts, undo } = await importLibrary(library, Date.now());
  return { counts, undo: () => undoImport(undo) };
}
