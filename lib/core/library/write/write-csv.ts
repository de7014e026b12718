import { makeSafeCell } from '../safe-cell.ts';

/** Excel takes a file for UTF-8 only with this at its beginning. */
const MARK = '\uFEFF';

const quote = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV the way Excel writes it: commas, CRLF, quotes where they are needed; what looks like a formula is made safe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quote(makeSafeCell(cell))).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}
