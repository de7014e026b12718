import type { FileReading } from '../file-reading.ts';
import type { LibraryProblem } from '../read-library.ts';
import { writeCsv } from './write-csv.ts';

/** The words of the file's own columns, and of each problem, in the user's language. */
export interface BrokenRowsWords {
  row: string;
  sheet: string;
  reason: string;
  tell: (problem: LibraryProblem) => string;
}

/**
 * Broken rows of a file as CSV, each as it stood, with its place and everything that is wrong with it at the end. `width`: cells
 * of the file's widest broken row. Written in parts, the first one has the header, and none of the others.
 */
export function writeBrokenRows(
  { header, width, broken }: Pick<FileReading, 'header' | 'broken'> & { width: number },
  words: BrokenRowsWords,
  isFirst: boolean,
): string {
  const all = Math.max(header.length, width);
  const pad = (cells: readonly string[]) => Array.from({ length: all }, (_, at) => cells[at] ?? '');
  const rows = broken.map(({ row, sheet, cells, problems }) => [
    ...pad(cells),
    sheet,
    String(row),
    problems.map(words.tell).join('\n'),
  ]);
  if (isFirst) return writeCsv([[...pad(header), words.sheet, words.row, words.reason], ...rows]);
  // Without the mark that a file begins with.
  return writeCsv(rows).slice(1);
}
