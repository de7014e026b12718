import Papa from 'papaparse';
import { columnLetter } from '../column-letter.ts';
import { FileProblem } from './file-problem.ts';
import { createRowCollector, type Table } from './table.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Enough lines to see which sign stands equally often in each. */
const LOOKED_AT = 40_000;

/**
 * The sign between the cells: the one with which most of the first rows have the same number of cells, and more than one.
 * A comma where no sign does better: Chinese text is full of other marks, but seldom of ASCII commas.
 */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, LOOKED_AT);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 50, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const score = (count / data.length) * Math.min(width, 4);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** How many times in reading a file it is said how far it is. */
const STEPS = 50;

/**
 * The rows of a text whose cells are separated by a sign, quoted as spreadsheets do. A quote that never closes swallows the rest
 * of the file, so it is an error. Throws a {@link FileProblem} that names the row.
 */
export function readCsv(whole: string, onProgress: (done: number) => void): Table {
  // Excel can be told the sign by a first line of its own, which is no row.
  const [line = '', sign] = /^sep=(.)\r?\n/.exec(whole) ?? [];
  const text = whole.slice(line.length);
  const collect = createRowCollector();
  const table: Table = { sheet: '', rows: [], aside: line ? 1 : 0 };
  let row = line ? 1 : 0;
  let told = 0;
  Papa.parse<string[]>(text, {
    delimiter: sign ?? guessDelimiter(text),
    step: ({ data, errors, meta }) => {
      row++;
      const open = errors.find(({ code }) => code === 'MissingQuotes');
      if (open) throw new FileProblem('quote', '', row, columnLetter(data.length - 1));
      collect(table.rows, row, data);
      if (meta.cursor - told > text.length / STEPS) {
        told = meta.cursor;
        onProgress(told / text.length);
      }
    },
  });
  return table;
}
