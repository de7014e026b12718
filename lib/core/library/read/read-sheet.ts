import { numberText } from './cell-text.ts';
import { FileProblem } from './file-problem.ts';
import { MAX_CELL_CHARS, MAX_COLUMNS } from './limits.ts';
import { scanEntry, undoEscapes, type Workbook } from './read-workbook.ts';
import { attributeOf } from './scan-xml.ts';
import type { TableRow } from './table.ts';
import type { Zip } from './zip.ts';

/** Cells below each other that are one on the screen; of a block of several columns only the first has its text. */
interface Merge {
  column: number;
  from: number;
  to: number;
}

/** More are not spread: a table made by hand has some hundred. */
const MAX_MERGES = 10_000;

/** Column, from 0, and row of a reference such as `AB12`; -1 for a part that it does not have. */
export function readReference(reference: string): { column: number; row: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    // Long rubbish must not overflow; every number this high is over any limit.
    column = Math.min(column * 26 + letter - 64, 1e6);
  }
  const row = Number(reference.slice(at));
  return { column: column - 1, row: Number.isInteger(row) && row > 0 ? row : -1 };
}

/**
 * Reads the rows of a sheet and gives them to `collect` in their order; cells merged over several rows count for each of them.
 * Throws a {@link FileProblem} that names the row.
 */
export function readSheet(
  zip: Zip,
  path: string,
  book: Workbook,
  collect: (row: number, cells: string[]) => void,
): Merge[] {
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = '';
  let style = 0;
  let raw = '';
  let isRaw = false;
  let isAid = false;

  const openCell = (attributes: string) => {
    const reference = attributeOf(attributes, 'r');
    column = reference === undefined ? column + 1 : readReference(reference).column;
    type = attributeOf(attributes, 't') ?? 'n';
    style = Number(attributeOf(attributes, 's') ?? 0);
    raw = '';
  };
  const closeCell = () => {
    const text = cellText(type, style, raw, book);
    if (text === '') return;
    if (column < 0 || column >= MAX_COLUMNS) throw new FileProblem('columns', String(MAX_COLUMNS), row);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  scanEntry(zip, path, {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      else if (name === 'v' || name === 't') isRaw = !isAid;
      else if (name === 'rPh') isAid = true;
      else if (name === 'row') {
        const given = Number(attributeOf(attributes, 'r') ?? row + 1);
        row = Number.isInteger(given) && given > row ? given : row + 1;
        column = -1;
        cells = [];
      } else if (name === 'mergeCell' && merges.length < MAX_MERGES) {
        const merge = readMerge(attributeOf(attributes, 'ref') ?? '');
        if (merge) merges.push(merge);
      }
    },
    text: (piece) => {
      if (isRaw && raw.length <= MAX_CELL_CHARS) raw += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isRaw = false;
      else if (name === 'c') closeCell();
      else if (name === 'rPh') isAid = false;
      else if (name === 'row') collect(row, cells);
    },
  });
  return merges;
}

function readMerge(reference: string): Merge | null {
  const [first, last] = reference.split(':').map(readReference);
  if (!first || !last || first.column < 0 || first.row < 1 || last.row <= first.row) return null;
  return { column: first.column, from: first.row, to: last.row };
}

function cellText(type: string, style: number, raw: string, book: Workbook): string {
  switch (type) {
    case 's':
      return book.strings[Number(raw)] ?? '';
    case 'n':
      return numberText(raw, book.looks[style] ?? 'plain', book.is1904);
    case 'b':
      return raw.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return raw.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '');
    default:
      return undoEscapes(raw);
  }
}

/** Writes the text of merged cells into the rows below their first, as long as those say nothing of their own. */
export function spreadMerges(rows: TableRow[], merges: readonly Merge[]): void {
  const places = new Map(rows.map(({ row }, index) => [row, index]));
  let steps = 0;
  for (const { column, from, to } of merges) {
    const first = places.get(from);
    const text = first === undefined ? '' : (rows[first]?.cells[column] ?? '');
    if (first === undefined || text === '') continue;
    for (let at = first + 1; at < rows.length && steps < 2_000_000; at++, steps++) {
      const next = rows[at];
      if (!next || next.row > to) break;
      while (next.cells.length < column) next.cells.push('');
      next.cells[column] ||= text;
    }
  }
}
