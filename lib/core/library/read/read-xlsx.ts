import { readSheet, spreadMerges } from './read-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { createRowCollector, type Table } from './table.ts';
import type { Zip } from './zip.ts';

/** A sheet; hidden ones are taken only when their columns speak for themselves. */
export interface Sheet extends Table {
  isHidden: boolean;
}

/** All sheets of an Excel workbook with their cells as text. Throws a `FileProblem`. */
export function readXlsx(zip: Zip, onProgress: (done: number) => void): Sheet[] {
  const book = readWorkbook(zip);
  const collect = createRowCollector();
  return book.sheets.map(({ name, path, isHidden }, index) => {
    const sheet: Sheet = { sheet: name, rows: [], isHidden };
    const merges = readSheet(zip, path, book, (row, cells) => {
      collect(sheet.rows, row, cells);
      if (row % 1000 === 0) onProgress(index / book.sheets.length);
    });
    spreadMerges(sheet.rows, merges);
    return sheet;
  });
}
