import type { FileFormat, FileReading } from '../file-reading.ts';
import type { LibraryProblem } from '../read-library.ts';
import type { Draft } from './draft.ts';
import type { ReadOptions, TableLook, TextSplit } from './outcome.ts';

/** What every reader of a format is given beside the content. */
export interface Parts {
  fileName: string;
  options: ReadOptions;
  /** Told how far the reading is, 0…1. */
  onProgress: (done: number) => void;
}

/** Rows of a format on their way to become phrases. */
export interface FoundDrafts {
  kind: 'drafts';
  format: FileFormat;
  drafts: Draft[];
  /** The file has blanks of another tool, to be turned into ours. */
  isForeign: boolean;
  /** The name of a field as the file has it, for problems; as the phrase has it where this is left out. */
  nameField?: (field: string, sheet: string) => string;
  header?: string[];
  blank?: number;
  tables?: TableLook[];
  split?: TextSplit;
}

/** What the reader of a format hands on. */
export type Found =
  | { kind: 'reading'; reading: FileReading }
  | { kind: 'mapping'; tables: TableLook[] }
  | { kind: 'refused'; problems: LibraryProblem[] }
  | FoundDrafts;
