import type { Lang, Phrase } from '../../knowledge/phrase.ts';
import { OWN_COLUMNS, QIANNIU_HEADER } from '../column-names.ts';
import { writeList } from '../list-cell.ts';
import type { ColumnField } from '../read/outcome.ts';

const LISTS: ReadonlySet<string> = new Set(['asks', 'tags', 'variants', 'doubts']);

/** Characters of a cell: Excel takes 32,767, and a single text of a list has at most half of the rest. */
const FULL = 22_000;

/** What stands in the cells of a field: one, or several where a list is longer than a cell may be. */
function cellsOf(phrase: Phrase, field: ColumnField): string[] {
  const value = (phrase as Partial<Record<ColumnField, string | string[]>>)[field];
  if (!LISTS.has(field)) return [(value as string | undefined) ?? ''];
  const cells: string[] = [];
  for (const text of value as string[]) {
    const line = writeList([text]);
    const last = cells.at(-1);
    if (last === undefined || last.length > FULL) cells.push(line);
    else cells[cells.length - 1] = `${last}\n${line}`;
  }
  return cells;
}

/** Phrases as a table that says everything of them, a header in `lang` first; read again, it gives the same phrases. */
export function phraseTable(phrases: readonly Phrase[], lang: Lang): string[][] {
  const columns = Object.entries(OWN_COLUMNS[lang]) as [ColumnField, string][];
  const rows = phrases.map((phrase) => columns.map(([field]) => cellsOf(phrase, field)));
  const widths = columns.map((_, column) =>
    rows.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 1),
  );
  const spread = (cellsIn: (column: number) => readonly string[] | undefined) =>
    widths.flatMap((width, column) => Array.from({ length: width }, (_, at) => cellsIn(column)?.[at] ?? ''));
  const names = columns.map(([, name], column) =>
    Array.from({ length: widths[column] ?? 1 }, (_, at) => (at === 0 ? name : `${name}${at + 1}`)),
  );
  return [spread((column) => names[column]), ...rows.map((cells) => spread((column) => cells[column]))];
}

/** Phrases as the table of 千牛: code, text and group; it has no place for anything else. */
export function qianniuTable(phrases: readonly Phrase[]): string[][] {
  return [[...QIANNIU_HEADER], ...phrases.map(({ shortcut, text, group }) => [shortcut, text, group])];
}
