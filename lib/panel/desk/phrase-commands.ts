import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { builtInPacks } from '../../data/built-in-packs.ts';
import * as change from '../../data/change-phrases.ts';
import { readPhrase } from '../../data/phrases.ts';
import type { Reverted } from '../../data/revisions.ts';
import { ChangedMeanwhile, savePhrase } from '../../data/save-phrase.ts';
import { libraryThread } from './library/library-thread.ts';

/** Takes a command back. What it resolves to may be {@link Reverted}, or null: it is too long ago for that. */
export type Undo = () => Promise<unknown>;

/** How a revision is taken back. */
export function undoOf(revision: number | null): Undo {
  return async () =>
    revision === null
      ? undefined
      : libraryThread().ask('revert', { id: revision, now: Date.now(), kind: 'undo' });
}

export type { Reverted };
export const findPhrase = readPhrase;

export { ChangedMeanwhile };

/** Saves a new phrase of the user's own, or an edit of `existing` as it was seen; rejects with {@link ChangedMeanwhile}. */
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
