import { FileProblem } from './file-problem.ts';
import { MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** A row with something in it. */
export interface TableRow {
  /** Its place in the file or sheet, from 1. */
  row: number;
  /** As long as the last cell with something in it. */
  cells: string[];
}

/** Cells as text; rows without any text are left out, the others keep their numbers. */
export interface Table {
  /** Name of the sheet; empty where the file has none. */
  sheet: string;
  rows: TableRow[];
  /** Lines of the file that speak to its reader and are no rows; none where it is left out. */
  aside?: number;
}

/** How many rows of a table have no text: those above its last row. */
export function countBlank({ rows, aside = 0 }: Table): number {
  // Row 0 is a header that stands in no row of its own.
  return (rows.at(-1)?.row ?? aside) - aside - rows.filter(({ row }) => row > 0).length;
}

/**
 * Collects the rows of one file, over all of its tables, and holds them to the limits. Throws a {@link FileProblem} that
 * names the row.
 */
export function createRowCollector(): (rows: TableRow[], row: number, cells: string[]) => void {
  let count = 0;
  return (rows, row, cells) => {
    let length = cells.length;
    while (length > 0 && !cells[length - 1]?.trim()) length--;
    if (length === 0) return;
    if (length > MAX_COLUMNS) throw new FileProblem('columns', String(MAX_COLUMNS), row);
    if (++count > MAX_ROWS) throw new FileProblem('rows', String(MAX_ROWS), row);
    rows.push({ row, cells: Array.from({ length }, (_, at) => shorten(cells[at] ?? '')) });
  };
}

/** A cell longer than any field could be is kept shortened: a file of such cells must not fill the memory. */
function shorten(cell: string): string {
  return cell.length > MAX_CELL_CHARS ? cell.slice(0, MAX_CELL_CHARS) : cell;
}
