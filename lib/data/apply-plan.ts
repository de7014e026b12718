import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { listWrites } from '../core/library/plan/list-writes.ts';
import type { PlannedImport } from '../core/library/planned-import.ts';
import type { Swap } from '../core/library/swap.ts';
import { database } from './database.ts';
import { keepRiders, type PendingRiders } from './pending-riders.ts';
import { readByKeys } from './read-by-keys.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import type { ChangedWord } from './rows.ts';
import { type Spelling, spellPhrases, toStored } from './stored-phrase.ts';
import { swapWords } from './swap-words.ts';

/** A plan that is ready to be written, with all that takes long already worked out. */
export interface PreparedPlan {
  put: StoredPhrase[];
  remove: string[];
  into: string;
  /** What the base must still hold at each key that is written. */
  seen: PlannedImport['seen'];
}

/** Words that were swapped with the phrases; `left`: keys of those that were changed since they were planned, which stay. */
export interface SwappedWords {
  swaps: readonly Swap<ChangedWord>[];
  left: string[];
}

/**
 * What became of it: written, with the revision's id (null: nothing was different) and counts; or nothing was written, for
 * these phrases have been changed since the plan was made.
 */
export type Applied =
  | {
      ok: true;
      revision: number | null;
      added: number;
      replaced: number;
      removed: number;
      words: SwappedWords;
    }
  | { ok: false; changed: string[] };

/** How a plan is written. */
export interface Writing {
  /** Hears how far it is, 0…1. */
  onProgress?: (done: number) => void;
  /** Aborted before all of it is in the base: nothing of it is, and the writing rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Words that go in with the phrases, in the same transaction. */
  words?: readonly Swap<ChangedWord>[];
  /** What has to follow outside the base; kept with the phrases until somebody says {@link ridersDone}. */
  riders?: PendingRiders | null;
}

/** Phrases written between two looks at what the user wants: about a twentieth of a second. */
const SLICE = 2000;
/** Titles spelled in one go: some 10 ms. */
const SPELLED = 1000;

/**
 * How the titles of a plan's rows are spelled; it does not depend on the choices, and is worked out while the user looks: in
 * small pieces, for what they ask meanwhile must not wait.
 */
export async function spellPlan({ rows }: Pick<PlannedImport, 'rows'>): Promise<Spelling> {
  const all: Spelling = { initials: [], sounds: [] };
  for (let at = 0; at < rows.length; at += SPELLED) {
    const phrases = rows.slice(at, at + SPELLED).map(({ phrase }) => phrase);
    const { initials, sounds } = await spellPhrases(phrases);
    all.initials.push(...initials);
    all.sounds.push(...sounds);
    await new Promise((go) => setTimeout(go));
  }
  return all;
}

/** Works out everything that a plan writes, so that writing it is quick. `now`: ms since the epoch; `spelling`: of all its rows. */
export async function preparePlan(
  plan: PlannedImport,
  now: number,
  spelling?: Spelling,
): Promise<PreparedPlan> {
  const keys = new Set(await database.phrases.toCollection().primaryKeys());
  const { put, remove } = listWrites(plan, (key) => keys.has(key));
  const spelled = spelling && {
    initials: put.map(({ row }) => spelling.initials[row] ?? ''),
    sounds: put.map(({ row }) => spelling.sounds[row] ?? ''),
  };
  const stored = await toStored(put, now, spelled);
  const phrases = stored.map((phrase, at) => {
    const { key = phrase.key, hidden = false, edited = false, place = at } = put[at] ?? {};
    return { ...phrase, key, hidden, edited, place };
  });
  // Slice for slice they then go into blocks that no other slice touches.
  phrases.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { put: phrases, remove, into: plan.into, seen: plan.seen };
}

/**
 * Writes a plan in one transaction: all of it, or nothing. A phrase that was changed by hand since the plan was made is
 * noticed, and then nothing is written: the caller plans anew.
 */
export function applyPrepared(
  { put, remove, into, seen }: PreparedPlan,
  now: number,
  { onProgress, signal, words = [], riders = null }: Writing = {},
): Promise<Applied> {
  return changeLibrary(async () => {
    const touched = [...put.map(({ key }) => key), ...remove];
    const there = await readByKeys(touched);
    const changed = touched.filter(
      (key) => JSON.stringify(there.get(key) ?? null) !== JSON.stringify(seen.get(key) ?? null),
    );
    if (changed.length > 0) return { ok: false, changed };
    await database.phrases.bulkDelete(remove);
    for (let at = 0; at < put.length; at += SLICE) {
      signal?.throwIfAborted();
      await database.phrases.bulkPut(put.slice(at, at + SLICE));
      onProgress?.(Math.min(put.length, at + SLICE) / (put.length + SLICE));
    }
    signal?.throwIfAborted();
    const revision = await recordRevision('import', [...there.values()], put, now, { label: into });
    const left = words.length > 0 ? await swapWords(words) : [];
    if (riders) await keepRiders(riders);
    signal?.throwIfAborted();
    const replaced = there.size - remove.length;
    const counts = { added: put.length - replaced, replaced, removed: remove.length };
    return { ok: true, revision, ...counts, words: { swaps: words, left } };
  }, [database.words, database.restores]);
}

/** Both in one step. */
export async function applyPlan(plan: PlannedImport, now: number, writing?: Writing): Promise<Applied> {
  return applyPrepared(await preparePlan(plan, now), now, writing);
}
