import type { BrokenRow } from '../../../core/library/file-reading.ts';
import { libraryThread } from './library-thread.ts';

/** So many rows are written down at a time. */
const CHUNK = 1000;

/**
 * The rows that could not be read as a CSV file: where each stood, its cells as they were, and what is wrong, in the words of
 * `tell`. Cells that a spreadsheet would take for a formula are made safe.
 */
export async function writeBrokenFile(
  headings: { row: string; problem: string },
  tell: (row: BrokenRow) => string,
): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const parts: string[] = ['\uFEFF'];
  for (let from = 0; ; from += CHUNK) {
    const { header, rows } = await libraryThread().ask('broken', { from, to: from + CHUNK });
    if (rows.length === 0) break;
    const lines = rows.map((row) => [
      `${row.sheet ? `${row.sheet}:` : ''}${row.row}`,
      ...padTo(header.length, row.cells),
      tell(row),
    ]);
    const head = from === 0 ? [[headings.row, ...header, headings.problem]] : [];
    parts.push(`${papa.unparse([...head, ...lines], { escapeFormulae: true })}\r\n`);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

const padTo = (length: number, cells: readonly string[]): string[] => [
  ...cells,
  ...Array<string>(Math.max(0, length - cells.length)).fill(''),
];
