import type { RowNote } from '../file-reading.ts';

/**
 * What one row of a file says about a phrase, before it is cleaned and checked. Fields with fixed choices are kept as they
 * stand, to be judged at the border.
 */
export interface Draft {
  /** As {@link ReadRow.row}. */
  row: number;
  sheet: string;
  /** The row as it stood in the file, for the file of broken rows. */
  cells: string[];
  text: string;
  id?: string | undefined;
  title?: string | undefined;
  group?: string | undefined;
  shortcut?: string | undefined;
  tags?: string[] | undefined;
  asks?: string[] | undefined;
  variants?: string[] | undefined;
  /** Names or addresses of pictures; kept in the notes. */
  images?: string[] | undefined;
  notes?: string | undefined;
  /** Fields that only our own files have, each as text. */
  exact?: Readonly<Record<string, unknown>> | undefined;
  /** What the reader of its format has to say about it already. */
  said?: RowNote[] | undefined;
}
