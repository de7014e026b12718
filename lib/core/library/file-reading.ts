import type { Lang } from '../knowledge/phrase.ts';
import type { LibraryPhrase, LibraryProblem } from './read-library.ts';

/** What kind of file a library was read from. */
export type FileFormat =
  | 'qinda'
  | 'csv'
  | 'xlsx'
  | 'html'
  | 'text'
  | 'json'
  | 'qianniu'
  | 'xiaoneng'
  | 'text-blaze'
  | 'chatwoot'
  | 'gorgias'
  | 'zendesk'
  | 'espanso'
  | 'alfred'
  | 'textexpander'
  | 'briskine';

/**
 * Something about a row that the user should know, though it was taken: `variable` of another tool that has no like here ·
 * `image` named in the row, kept in the phrase's notes · `control` characters that were taken out.
 */
export interface RowNote {
  kind: 'variable' | 'image' | 'control';
  /** The variable, the picture's name; may be empty. */
  detail: string;
}

/** A row that became a phrase. `row` counts lines of the file or sheet from 1, the header included. */
export interface ReadRow {
  row: number;
  /** Name of the sheet; empty where the file has none. */
  sheet: string;
  phrase: LibraryPhrase;
  notes: RowNote[];
}

/** A row that did not, as it stood in the file, with everything that is wrong with it. */
export interface BrokenRow {
  row: number;
  sheet: string;
  cells: string[];
  problems: LibraryProblem[];
}

/** Everything that a file holds: nothing is lost, nothing is taken yet. */
export interface FileReading {
  format: FileFormat;
  /** The library's name; for files without one, the file's name without its ending. */
  name: string;
  language: Lang;
  revision: number;
  /** Who shared it, as the file says; empty for nobody. */
  publisher: string;
  rows: ReadRow[];
  broken: BrokenRow[];
  /** Names of the columns, for the file of broken rows; empty where there are none. */
  header: string[];
  /** Rows without any text. */
  blank: number;
  /** What rides along, unchecked: each kind has its own border check. */
  riders: { sites?: unknown[]; words?: unknown[]; terms?: unknown; presets?: unknown[] };
}
