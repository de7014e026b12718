import type { Table } from 'dexie';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { listOutdated, type Revision, type RevisionKind } from '../core/library/revision.ts';
import { database } from './database.ts';

/** What else a revision says, see {@link Revision}. */
export type RevisionDetails = Partial<Pick<Revision, 'label' | 'reverts' | 'taken'>>;

/** So many phrases stand in one row of `befores`. */
const CHUNK = 500;

/** Runs a change of the library, and of `more` tables, in one transaction: all of it and its revision, or nothing. */
export function changeLibrary<T>(work: () => Promise<T>, more: readonly Table[] = []): Promise<T> {
  const { phrases, packs, revisions, befores, subscriptions } = database;
  return database.transaction('rw', [phrases, packs, revisions, befores, subscriptions, ...more], work);
}

/**
 * Keeps what a change made of the library, so that it can be looked up and taken back; inside the transaction of the change
 * ({@link changeLibrary}). `before` and `after` are the phrases that it touched, as they were and as they are: only in
 * `before` are those that it removed, only in `after` those that it added. Returns the revision's id; null when nothing is
 * different.
 */
export async function recordRevision(
  kind: RevisionKind,
  before: readonly StoredPhrase[],
  after: readonly StoredPhrase[],
  now: number,
  { label = '', reverts, taken = [] }: RevisionDetails = {},
): Promise<number | null> {
  const left = new Map(after.map((phrase) => [phrase.key, phrase]));
  const was: { key: string; before: StoredPhrase | null }[] = [];
  const counts = { added: 0, changed: 0, removed: 0 };
  let size = 0;
  for (const phrase of before) {
    const next = left.get(phrase.key);
    left.delete(phrase.key);
    const words = JSON.stringify(phrase);
    if (next && words === JSON.stringify(next)) continue;
    counts[next ? 'changed' : 'removed'] += 1;
    size += words.length;
    was.push({ key: phrase.key, before: phrase });
  }
  for (const key of left.keys()) {
    counts.added += 1;
    size += key.length;
    was.push({ key, before: null });
  }
  if (was.length === 0) return null;
  const revision = {
    ...{ at: now, kind, label, ...counts, size },
    ...(reverts !== undefined && { reverts }),
    ...(taken.length > 0 && { taken }),
  };
  const id = await database.revisions.add(revision);
  for (let at = 0; at < was.length; at += CHUNK)
    await database.befores.add({ revision: id, befores: was.slice(at, at + CHUNK) });
  await dropOutdated(await database.revisions.toArray());
  return id;
}

async function dropOutdated(revisions: Revision[]): Promise<void> {
  const outdated = listOutdated(revisions);
  if (outdated.length === 0) return;
  await database.revisions.bulkDelete(outdated);
  await database.befores.where('revision').anyOf(outdated).delete();
}
