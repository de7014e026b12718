import { FileProblem } from './file-problem.ts';
import { htmlToText } from './html-to-text.ts';
import { MAX_COLUMNS } from './limits.ts';
import { createRowCollector, type Table } from './table.ts';

/** Where something begins that is no part of the page's words, or that Office writes for itself. */
const ASIDE = /<!--|<!\[|<(script|style|head|template)\b/gi;

/** The page without those parts; one that never ends takes the rest with it. */
function withoutAsides(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    ASIDE.lastIndex = at;
    const begin = ASIDE.exec(html);
    if (!begin) return kept.join('') + html.slice(at);
    kept.push(html.slice(at, begin.index));
    const [mark, name] = begin;
    const end = name ? new RegExp(`</${name}\\s*>`, 'gi') : mark === '<!--' ? /-->/g : />/g;
    end.lastIndex = begin.index;
    if (!end.test(html)) return kept.join('');
    at = end.lastIndex;
  }
}

/** Rows that one cell may reach down to; more is a claim. */
const MAX_SPAN = 10_000;

const spanOf = (attributes: string, name: string): number => {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Number(said ?? 1));
};

/** What reaches down from a row above: by column, the text and how many rows are left. */
type Reaching = Map<number, { text: string; left: number }>;

function readRow(html: string, reaching: Reaching): string[] {
  const cells: string[] = [];
  const fill = () => {
    for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
      if (--above.left === 0) reaching.delete(cells.length);
      cells.push(above.text);
    }
  };
  for (const piece of html.split(/<t[dh]\b/i).slice(1)) {
    const end = piece.indexOf('>');
    const attributes = piece.slice(0, Math.max(0, end));
    const text = htmlToText(piece.slice(end + 1).replace(/<\/t[dh]\s*>[\s\S]*$/i, ''));
    fill();
    const rows = Math.min(spanOf(attributes, 'rowspan'), MAX_SPAN);
    if (rows > 1) reaching.set(cells.length, { text, left: rows - 1 });
    // Of cells that are one on the screen the first has the text.
    const columns = Math.min(spanOf(attributes, 'colspan'), MAX_COLUMNS);
    cells.push(text, ...Array<string>(columns - 1).fill(''));
  }
  fill();
  return cells;
}

/**
 * The tables of a web page: as such many back offices export what they call Excel, and browsers copy what is in a table. Those
 * that only arrange the page, with other tables inside, are left out. Throws a {@link FileProblem}: `html` where there is none.
 */
export function readHtml(html: string): Table[] {
  const collect = createRowCollector();
  const pieces = withoutAsides(html)
    .split(/<table\b/i)
    .slice(1);
  const inner = pieces.flatMap((piece, at) => {
    const end = piece.search(/<\/table\s*>/i);
    // Before its end another one begins: it is around that one.
    return end < 0 && at < pieces.length - 1 ? [] : [end < 0 ? piece : piece.slice(0, end)];
  });
  const tables = inner.map((piece): Table => {
    const table: Table = { sheet: '', rows: [] };
    const reaching: Reaching = new Map();
    piece
      .split(/<tr\b[^>]*>/i)
      .slice(1)
      .forEach((row, at) => {
        collect(table.rows, at + 1, readRow(row, reaching));
      });
    return table;
  });
  const filled = tables.filter(({ rows }) => rows.some(({ cells }) => cells.length > 1));
  if (filled.length === 0) throw new FileProblem('html');
  return filled.length === 1 ? filled : filled.map((table, at) => ({ ...table, sheet: `${at + 1}` }));
}
