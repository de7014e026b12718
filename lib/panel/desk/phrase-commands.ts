import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import * as change from '../../data/change-phrases.ts';
import { readPhrase } from '../../data/phrases.ts';
import { savePhrase } from '../../data/save-phrase.ts';
import { libraryThread } from './library/library-thread.ts';

/** Takes a command back. */
export type Undo = () => Promise<unknown>;

/** How a revision is taken back. */
export function undoOf(revision: number | null): Undo {
  return async () =>
    revision !== null &&
    (await libraryThread().ask('revert', { id: revision, now: Date.now(), kind: 'undo' }));
}

export const findPhrase = readPhrase;

/** Saves a new phrase of the user's own, or an edit. */
export async function save(phrase: Phrase, existing: StoredPhrase | null): Promise<void> {
  await savePhrase(phrase, existing, Date.now());
}

export async function setHidden(key: string, hidden: boolean): Promise<Undo> {
  return undoOf((await change.setHidden([key], hidden, Date.now())).revision);
}

export async function remove(key: string): Promise<Undo> {
  return undoOf((await change.removePhrases([key], Date.now())).revision);
}

export async function removeLibrary(source: string): Promise<Undo> {
  return undoOf((await change.removeSource(source, Date.now())).revision);
}

/** Puts the built-in wording back; null when the packs of this version no longer hold the phrase. */
export async function bringBackOriginal(key: string): Promise<Undo | null> {
  const restored = await change.restoreOriginal(key, await builtInPacks(), Date.now());
  return restored && undoOf(restored.revision);
}
