import type { FileReading } from '../file-reading.ts';
import type { LibraryProblem } from '../read-library.ts';

/** Ways to write text as bytes that a file may be read in. UTF-16 and Big5 are never guessed, only chosen or marked. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a column of a table may hold. `subgroup` stands below `group`; `image` names a picture, kept as a note. */
export const COLUMN_FIELDS = [
  'title',
  'text',
  'group',
  'subgroup',
  'shortcut',
  'asks',
  'tags',
  'variants',
  'image',
  'notes',
  'id',
  'stage',
  'purpose',
  'doubts',
  'occasion',
  'tone',
  'lang',
  'validFrom',
  'validUntil',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What the columns of a table mean. Without a column for `text`, the whole table is left out. */
export interface ColumnMapping {
  /** The row with the columns' names, counted from 1; 0 for none. What stands above it is left out. */
  headerRow: number;
  /** By column from the left; null for one that is left out. */
  columns: (ColumnField | null)[];
}

/** A table as it stands in the file, for the screen on which its columns are named. */
export interface TableLook {
  /** Name of the sheet; empty where the file has none. */
  sheet: string;
  /** The same for tables of the same columns, so that a mapping can be remembered. */
  shape: string;
  /** Its first rows. */
  rows: string[][];
  rowCount: number;
  /** The mapping in use, or the best guess. */
  mapping: ColumnMapping;
  /** Whether the names of the columns, or a mapping that was given, say what they are; else the mapping is a guess. */
  fits: boolean;
  /** The user does not want this one. */
  isLeftOut: boolean;
}

/**
 * How plain text falls into phrases: one a line · blocks with blank lines between them · `questions`: what buyers ask and what
 * is answered, each marked as such (`问：`, `A:`).
 */
export type TextSplit = 'lines' | 'blocks' | 'questions';

/** What the user may choose about a file; what is left out is found out from its content. */
export interface ReadOptions {
  encoding?: Encoding | undefined;
  split?: TextSplit | undefined;
  /** Names of the sheets that are not wanted. */
  leaveOut?: readonly string[] | undefined;
  /** By {@link TableLook.shape}. */
  mappings?: Readonly<Record<string, ColumnMapping>> | undefined;
  /** Told how far it is, 0…1. */
  onProgress?: ((done: number) => void) | undefined;
}

/** What the file turned out to be, beside its phrases. */
interface Source {
  /** The encoding that it was read in; null for files that have none, such as workbooks. */
  encoding: Encoding | null;
  /** How plain text was split; null for all other files. */
  split: TextSplit | null;
  /** Its tables; empty for formats whose fields have fixed names. */
  tables: TableLook[];
}

export interface Read extends Source {
  kind: 'read';
  reading: FileReading;
}

/** A table whose columns nobody could name: somebody has to say what they are. */
export interface NeedsMapping extends Source {
  kind: 'mapping';
}

/** A file of which nothing can be taken, and why. */
export interface Refused extends Source {
  kind: 'refused';
  problems: LibraryProblem[];
}

export type ReadOutcome = Read | NeedsMapping | Refused;
