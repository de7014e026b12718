import type { StoredPhrase } from '../knowledge/stored-phrase.ts';
import type { BrokenRow, FileFormat, ReadRow } from './file-reading.ts';

/**
 * What a row of a file is beside what the base holds: `new` · `changed`: the base has this phrase in other words · `same` ·
 * `duplicate`: another phrase, or an earlier row, reads the same · `near`: reads much like it.
 */
export type Fate = 'new' | 'changed' | 'same' | 'duplicate' | 'near';

export const FATES = ['new', 'changed', 'same', 'duplicate', 'near'] as const satisfies readonly Fate[];

/** `take` it · `skip` it · `replace` what it is like · keep `both`. */
export type Choice = 'take' | 'skip' | 'replace' | 'both';

/**
 * Why what the base has is not replaced unless the user says so: a phrase of their `own`, one that they `edited`, or a
 * built-in one (`stock`) of which a backup holds an older or dropped wording.
 */
export type Guard = 'own' | 'edited' | 'stock';

/** A row of a file and what is to become of it. */
export interface PlannedRow extends ReadRow {
  /** Where it goes: a library's name, `own` or `pack`. */
  source: string;
  /** Its key over all libraries. */
  key: string;
  fate: Fate;
  /** Key of the phrase of the base that it changes or is like; absent when there is none. */
  twin?: string;
  /** Place in {@link PlannedImport.rows} of the earlier row that it is like. */
  twinRow?: number;
  /** Share of common pairs of words with what it is like, 0…1; only of `near`. */
  likeness?: number;
  guard?: Guard;
  choice: Choice;
}

/** A group that the file names, and the group that its phrases go to. */
export interface PlannedGroup {
  name: string;
  into: string;
  rows: number;
}

/** How many rows there are of each fate; `gone`: of the same library in the base, no longer in the file. */
export type PlanCounts = Record<Fate | 'broken' | 'blank' | 'gone', number>;

/** What an import would do; nothing is written yet. */
export interface PlannedImport {
  format: FileFormat;
  /** The library that the rows go to that do not say where they belong. */
  into: string;
  rows: PlannedRow[];
  broken: BrokenRow[];
  header: string[];
  groups: PlannedGroup[];
  /** Keys of the phrases that the file no longer has, those that the user edited left out. */
  gone: string[];
  /** Whether those are removed. */
  dropGone: boolean;
  counts: PlanCounts;
  /** The last place in use within each source. */
  lastPlace: ReadonlyMap<string, number>;
  /** Every phrase that the plan may touch, as it was when the plan was made. */
  seen: ReadonlyMap<string, StoredPhrase>;
}

/** What the user may choose for a row; the first is the cautious one. */
export function choicesOf({ fate, twin }: Pick<PlannedRow, 'fate' | 'twin'>): readonly Choice[] {
  if (fate === 'same') return ['skip'];
  if (fate === 'new') return ['take', 'skip'];
  return twin === undefined ? ['skip', 'both'] : ['skip', 'replace', 'both'];
}

/** The plan with another choice for the rows at these places; those that have no such choice stay as they are. */
export function chooseRows(plan: PlannedImport, places: Iterable<number>, choice: Choice): PlannedImport {
  const rows = [...plan.rows];
  for (const at of places) {
    const row = rows[at];
    if (row && choicesOf(row).includes(choice)) rows[at] = { ...row, choice };
  }
  return { ...plan, rows };
}

/** What a plan will write, as it stands: phrases added, replaced, removed; rows left out. */
export function countWrites({ rows, gone, dropGone }: PlannedImport) {
  const counts = { added: 0, replaced: 0, removed: dropGone ? gone.length : 0, skipped: 0 };
  for (const { choice } of rows) {
    if (choice === 'skip') counts.skipped += 1;
    else if (choice === 'replace') counts.replaced += 1;
    else counts.added += 1;
  }
  return counts;
}
