import type { BrokenRow, FileFormat, FileReading, RowNote } from '../../../core/library/file-reading.ts';
import type { PlanWishes } from '../../../core/library/plan-import.ts';
import type {
  Choice,
  countWrites,
  Fate,
  Guard,
  PlanCounts,
  PlannedGroup,
} from '../../../core/library/planned-import.ts';
import type { ReadOptions } from '../../../core/library/read/outcome.ts';
import type { Applied } from '../../../data/apply-plan.ts';
import type { PendingRiders } from '../../../data/pending-riders.ts';
import type { Reverted } from '../../../data/revisions.ts';
import type { FileHeader } from './file-header.ts';
import type { KnownPhrases } from './known-phrases.ts';
import type { FileLook } from './look-at-reading.ts';
import type { RiderLine } from './rider-line.ts';

/** What an import would do, in figures. */
export interface PlanSummary {
  format: FileFormat;
  into: string;
  /** The library that the file itself is called after. */
  fileLibrary: string;
  counts: PlanCounts;
  writes: ReturnType<typeof countWrites>;
  /** The first groups of the file; how many there are, and how many of them go into another one. */
  groups: PlannedGroup[];
  groupCount: number;
  mergedGroups: number;
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

/** What became of an import: written; planned anew because phrases had changed meanwhile; or given up, nothing written. */
export type Imported =
  | (Applied & { ok: true })
  | { ok: false; changed: number; summary: PlanSummary }
  | { ok: false; stopped: true };

/** What the user may choose about a file. */
export type ReadChoices = Pick<ReadOptions, 'encoding' | 'split' | 'leaveOut' | 'mappings'>;

/** The plan of an import, and what of the file can be used by others. */
export interface OpenedPlan {
  summary: PlanSummary;
  /** What rides along, unchecked, but for the words. */
  riders: Omit<FileReading['riders'], 'words'>;
  /** What the words would change; null where there are none. */
  words: RiderLine | null;
}

/** What a page asks of the thread that works on the library. */
export interface Questions {
  /** Reads a file as the user chose; what it holds stays in the thread, for the questions that follow. */
  readFile: { ask: { file: File; choices: ReadChoices }; answer: FileLook };
  /** Plans the import of the file that was read. */
  openPlan: { ask: null; answer: OpenedPlan };
  /** Plans anew; choices for rows whose fate stays are kept. */
  plan: { ask: PlanWishes; answer: PlanSummary };
  rows: {
    ask: { filter: RowFilter; from: number; to: number };
    answer: ShownRow[];
  };
  /** Of the file that was read; `width`: cells of its widest broken row. */
  broken: {
    ask: { from: number; to: number };
    answer: { name: string; header: string[]; width: number; rows: BrokenRow[] };
  };
  /** Chooses for one row, or for all of a kind. */
  choose: { ask: { rows: number | RowFilter; choice: Choice }; answer: PlanSummary };
  dropGone: { ask: boolean; answer: PlanSummary };
  /**
   * `withWords`: the words of the file too, in the same transaction, but for those with the keys `withoutWords`; `riders`: what has
   * to follow it, none where it is null.
   */
  import: {
    ask: { now: number; withWords: boolean; withoutWords: readonly string[]; riders: PendingRiders | null };
    answer: Imported;
  };
  /** Looks through all phrases as they are now, for `titleFor` too. */
  groups: { ask: null; answer: string[] };
  titleFor: { ask: Parameters<KnownPhrases['titleFor']>; answer: string | null };
  /** The sources of the library, in its order, with how many phrases each has, and in which groups. */
  stock: { ask: null; answer: { source: string; count: number; groups: string[] }[] };
  /** A file with the phrases of a source; null: of all. */
  writeFile: { ask: { source: string | null; header: FileHeader }; answer: Blob };
  /** Takes a revision back. */
  revert: { ask: { id: number; now: number; kind: 'undo' | 'redo' }; answer: Reverted | null };
}
