import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { deedOf, nextSteps, type Revision, type RevisionKind } from '../core/library/revision.ts';
import { database } from './database.ts';
import { readByKeys } from './read-by-keys.ts';
import { changeLibrary, type RevisionDetails, recordRevision } from './record-revision.ts';
import { setMarksBack } from './share/taken-marks.ts';

/** A phrase before and after; null where it was not there. */
export interface PhraseChange {
  key: string;
  before: StoredPhrase | null;
  after: StoredPhrase | null;
}

/** All revisions that are kept, the newest first. */
export async function listRevisions(): Promise<Revision[]> {
  return (await database.revisions.toArray()).reverse();
}

/** What undo and redo would take back next, `kind` and `label` being those of the change that it was in the end. */
export async function listNextSteps(): Promise<ReturnType<typeof nextSteps>> {
  const revisions = await database.revisions.toArray();
  const { undo, redo } = nextSteps(revisions);
  const named = (step: Revision | null) => {
    if (!step) return null;
    const { kind, label } = deedOf(step, revisions);
    return { ...step, kind, label };
  };
  return { undo: named(undo), redo: named(redo) };
}

type Befores = Map<string, StoredPhrase | null>;

/** What the phrases were that this revision touched. */
async function beforesOf(revision: number): Promise<Befores> {
  const rows = await database.befores.where('revision').equals(revision).sortBy('id');
  return new Map(rows.flatMap(({ befores }) => befores).map(({ key, before }) => [key, before]));
}

/** What phrases were before this revision and all later ones; the oldest word counts. */
async function beforesSince(revision: number): Promise<Befores> {
  const rows = await database.befores.where('revision').aboveOrEqual(revision).sortBy('id');
  const state: Befores = new Map();
  for (const { befores } of rows)
    for (const { key, before } of befores) if (!state.has(key)) state.set(key, before);
  return state;
}

async function currentOf(keys: string[]): Promise<Befores> {
  const found = await readByKeys(keys);
  return new Map(keys.map((key) => [key, found.get(key) ?? null]));
}

const isSame = (a: StoredPhrase | null, b: StoredPhrase | null) => JSON.stringify(a) === JSON.stringify(b);

/** What a revision did, phrase by phrase. */
export async function diffRevision(id: number): Promise<PhraseChange[]> {
  const befores = await beforesOf(id);
  const keys = [...befores.keys()];
  const [later, current] = await Promise.all([beforesSince(id + 1), currentOf(keys)]);
  return keys.map((key) => {
    const after = later.has(key) ? later.get(key) : current.get(key);
    return { key, before: befores.get(key) ?? null, after: after ?? null };
  });
}

/** What {@link rollBack} would do now: `before` is how phrases are, `after` how they would be. */
export async function diffRollBack(id: number): Promise<PhraseChange[]> {
  const wanted = await beforesSince(id);
  const current = await currentOf([...wanted.keys()]);
  return [...wanted]
    .map(([key, after]) => ({ key, before: current.get(key) ?? null, after }))
    .filter(({ before, after }) => !isSame(before, after));
}

/** Makes the phrases of `wanted` what they were; `current`: what they are, others may be in it. */
async function putState(
  wanted: Befores,
  current: Befores,
  back: readonly Revision[],
  kind: RevisionKind,
  now: number,
  details: RevisionDetails,
): Promise<number | null> {
  const was = [...wanted.keys()].flatMap((key) => current.get(key) ?? []);
  const gone: string[] = [];
  const put: StoredPhrase[] = [];
  for (const [key, phrase] of wanted)
    if (phrase) put.push(phrase);
    else gone.push(key);
  await database.phrases.bulkDelete(gone);
  await database.phrases.bulkPut(put);
  const taken = await setMarksBack(back);
  return recordRevision(kind, was, put, now, { ...details, taken });
}

/**
 * Makes the library what it was right before this revision; that is a revision itself. Returns its id; null when the
 * revision is not kept any more, or everything is so already.
 */
export function rollBack(id: number, now: number): Promise<number | null> {
  return changeLibrary(async () => {
    const [target, ...later] = await database.revisions.where('id').aboveOrEqual(id).sortBy('id');
    if (target?.id !== id) return null;
    const details = { label: String(target.at) };
    const wanted = await beforesSince(id);
    const current = await currentOf([...wanted.keys()]);
    return putState(wanted, current, [target, ...later], 'rollback', now, details);
  });
}

/** What taking a change back did: how many phrases it did not touch because they have changed since. */
export interface Reverted {
  left: number;
  label: string;
  kind: RevisionKind;
}

/** Takes back one revision; phrases that a later one changed stay as they are. null: it is not kept any more. */
export function revertRevision(id: number, now: number, kind: 'undo' | 'redo'): Promise<Reverted | null> {
  return changeLibrary(async () => {
    const revision = await database.revisions.get(id);
    if (!revision) return null;
    const { label } = revision;
    const [befores, later] = await Promise.all([beforesOf(id), beforesSince(id + 1)]);
    const current = await currentOf([...befores.keys()]);
    const wanted: Befores = new Map();
    for (const [key, before] of befores)
      if (!later.has(key) || isSame(current.get(key) ?? null, later.get(key) ?? null))
        wanted.set(key, before);
    await putState(wanted, current, [revision], kind, now, { label, reverts: id });
    const deed = deedOf(revision, await database.revisions.toArray());
    return { left: befores.size - wanted.size, label: deed.label, kind: deed.kind };
  });
}

/** Takes back the user's last change, or the last undo; null: there is nothing to take back. */
export async function step(kind: 'undo' | 'redo', now: number): Promise<Reverted | null> {
  const target = (await listNextSteps())[kind];
  return target ? revertRevision(target.id, now, kind) : null;
}

/** An earlier wording of a phrase; null: it was not there. `revision` is what ended it. */
export interface EarlierPhrase {
  revision: Revision;
  before: StoredPhrase | null;
}

/** What a phrase was at earlier times, the newest first. */
export async function historyOf(key: string): Promise<EarlierPhrase[]> {
  const found = new Map<number, StoredPhrase | null>();
  await database.befores.each(({ revision, befores }) => {
    const one = befores.find((was) => was.key === key);
    if (one) found.set(revision, one.before);
  });
  const revisions = await database.revisions.bulkGet([...found.keys()]);
  return revisions
    .flatMap((revision) => (revision ? [{ revision, before: found.get(revision.id) ?? null }] : []))
    .reverse();
}
