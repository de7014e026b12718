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

/** The broken rows of a file as CSV, each as it stood, with its place and everything that is wrong with it at the end. */
export function writeBrokenRows(
  { header, broken }: Pick<FileReading, 'header' | 'broken'>,
  words: BrokenRowsWords,
): string {
  const width = Math.max(header.length, ...broken.map(({ cells }) => cells.length));
  const pad = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const rows = broken.map(({ row, sheet, cells, problems }) => [
    ...pad(cells),
    sheet,
    String(row),
    problems.map(words.tell).join('\n'),
  ]);
  return writeCsv([[...pad(header), words.sheet, words.row, words.reason], ...rows]);
}
