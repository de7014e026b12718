import type { BrokenRow, FileFormat, RowNote } from '../../../core/library/file-reading.ts';
import type { PlanWishes } from '../../../core/library/plan-import.ts';
import type {
  Choice,
  countWrites,
  Fate,
  Guard,
  PlanCounts,
  PlannedGroup,
} from '../../../core/library/planned-import.ts';
import type { LibraryProblem } from '../../../core/library/read-library.ts';
import type { Reverted } from '../../../data/revisions.ts';
import type { KnownShortcut } from '../phrase-draft.ts';
import type { ReadSource } from '../use-read-file.ts';

/** What an import would do, in figures. */
export interface PlanSummary {
  format: FileFormat;
  into: string;
  /** The library that the file itself is called after. */
  fileLibrary: string;
  counts: PlanCounts;
  writes: ReturnType<typeof countWrites>;
  groups: PlannedGroup[];
  /** The groups of the base, for sending the file's there. */
  knownGroups: string[];
  /** The libraries that the base holds already. */
  libraries: string[];
  dropGone: boolean;
}

/** What a row is like: a phrase of the base, or an earlier row of the file. */
export interface ShownTwin {
  title: string;
  text: string;
  group: string;
  source: string;
  /** Of the file; absent for a phrase of the base. */
  row?: number;
}

/** A planned row as a screen shows it. */
export interface ShownRow {
  /** Its place in the plan. */
  at: number;
  row: number;
  sheet: string;
  title: string;
  text: string;
  group: string;
  notes: RowNote[];
  fate: Fate;
  choice: Choice;
  choices: readonly Choice[];
  guard: Guard | null;
  likeness: number | null;
  twin: ShownTwin | null;
}

/** Which rows are looked at. */
export type RowFilter = 'all' | Fate;

/** What became of an import: written, or planned anew because phrases had changed meanwhile. */
export type Imported =
  | { ok: true; revision: number | null; added: number; replaced: number; removed: number }
  | { ok: false; changed: number; summary: PlanSummary };

/** A library file: what of it can be used by others, or why nothing of it can be read. */
export type OpenedFile =
  | { ok: true; name: string; sites: unknown[]; summary: PlanSummary }
  | { ok: false; problems: LibraryProblem[] };

/** What a page asks of the thread that works on the library. */
export interface Questions {
  /** Reads a file as the user chose, and plans its import: what it holds need not travel. */
  openFile: { ask: ReadSource; answer: OpenedFile };
  /** Plans anew; choices for rows whose fate stays are kept. */
  plan: { ask: PlanWishes; answer: PlanSummary };
  rows: {
    ask: { filter: RowFilter; from: number; to: number };
    answer: ShownRow[];
  };
  broken: { ask: { from: number; to: number }; answer: { header: string[]; rows: BrokenRow[] } };
  /** Chooses for one row, or for all of a kind. */
  choose: { ask: { rows: number | RowFilter; choice: Choice }; answer: PlanSummary };
  dropGone: { ask: boolean; answer: PlanSummary };
  import: { ask: { now: number }; answer: Imported };
  /** The shortcuts of all phrases that are not hidden. */
  shortcuts: { ask: null; answer: KnownShortcut[] };
  /** Takes a revision back. */
  revert: { ask: { id: number; now: number; kind: 'undo' | 'redo' }; answer: Reverted | null };
}
