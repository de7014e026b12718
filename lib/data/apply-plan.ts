import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { listWrites } from '../core/library/plan/list-writes.ts';
import type { PlannedImport } from '../core/library/planned-import.ts';
import type { RevisionKind } from '../core/library/revision.ts';
import { database } from './database.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import { toStored } from './stored-phrase.ts';

/** A plan that is ready to be written, with all that takes long already worked out. */
export interface PreparedPlan {
  put: StoredPhrase[];
  remove: string[];
  into: string;
  /** What the base must still hold at each key that is written. */
  seen: PlannedImport['seen'];
}

/**
 * What became of it: written, with the revision's id (null: nothing was different) and counts; or nothing was written, for
 * these phrases have been changed since the plan was made.
 */
export type Applied =
  | { ok: true; revision: number | null; added: number; replaced: number; removed: number }
  | { ok: false; changed: string[] };

/** Works out everything that a plan writes, so that writing it is quick. `now`: ms since the epoch. */
export async function preparePlan(plan: PlannedImport, now: number): Promise<PreparedPlan> {
  const keys = new Set(await database.phrases.toCollection().primaryKeys());
  const { put, remove } = listWrites(plan, (key) => keys.has(key));
  const stored = await toStored(put, now);
  return {
    put: stored.map((phrase, at) => {
      const { key = phrase.key, hidden = false, edited = false, place = at } = put[at] ?? {};
      return { ...phrase, key, hidden, edited, place };
    }),
    ...{ remove, into: plan.into, seen: plan.seen },
  };
}

/**
 * Writes a plan in one transaction: all of it, or nothing. A phrase that was changed by hand since the plan was made is
 * noticed, and then nothing is written: the caller plans anew.
 */
export function applyPrepared(
  { put, remove, into, seen }: PreparedPlan,
  now: number,
  kind: RevisionKind = 'import',
): Promise<Applied> {
  return changeLibrary(async () => {
    const touched = [...put.map(({ key }) => key), ...remove];
    const before = await database.phrases.bulkGet(touched);
    const changed = touched.filter(
      (key, at) => JSON.stringify(before[at] ?? null) !== JSON.stringify(seen.get(key) ?? null),
    );
    if (changed.length > 0) return { ok: false, changed };
    const was = before.filter((phrase) => phrase !== undefined);
    await database.phrases.bulkDelete(remove);
    await database.phrases.bulkPut(put);
    const revision = await recordRevision(kind, was, put, now, { label: into });
    const replaced = was.length - remove.length;
    return { ok: true, revision, added: put.length - replaced, replaced, removed: remove.length };
  });
}

/** Both in one step. */
export async function applyPlan(plan: PlannedImport, now: number, kind?: RevisionKind): Promise<Applied> {
  return applyPrepared(await preparePlan(plan, now), now, kind);
}
