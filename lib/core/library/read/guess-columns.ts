import { fieldOf } from '../column-names.ts';
import type { ColumnField, ColumnMapping, TableLook } from './outcome.ts';
import { stableId } from './stable-id.ts';
import type { Table, TableRow } from './table.ts';

/** The names of the columns may stand below a headline of the table. */
const HEADER_WITHIN = 5;
/** Rows that the guess looks at. */
const LOOKED_AT = 50;
/** Rows that the user is shown. */
const SHOWN = 12;

/** Fields that several columns may hold together. */
const MANY: ReadonlySet<ColumnField> = new Set(['subgroup', 'asks', 'tags', 'variants', 'image', 'notes']);

/**
 * What the names in a row say; a field that only one column can hold goes to the first that names it. A text that is numbered
 * on, `内容2`, is another wording of the first.
 */
function readNames(cells: readonly string[]): (ColumnField | null)[] {
  const seen = new Set<ColumnField>();
  return cells.map((cell) => {
    const field = cell.length > 40 ? null : fieldOf(cell);
    if (field === 'text' && seen.has(field) && /\d\s*$/.test(cell)) return 'variants';
    if (!field || (seen.has(field) && !MANY.has(field))) return null;
    seen.add(field);
    return field;
  });
}

/** A row names the columns when it says which one is the text, and is not a single cell of a wider table. */
function findHeader({ rows }: Table): ColumnMapping | null {
  const width = widthOf(rows);
  for (const [index, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = readNames(cells);
    const named = columns.filter((field) => field !== null).length;
    if (columns.includes('text') && (named >= 2 || width === 1)) return { headerRow: index + 1, columns };
  }
  return null;
}

const widthOf = (rows: readonly TableRow[]) =>
  rows.slice(0, LOOKED_AT).reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** Names of the columns of which nothing is taken, over all tables that are wanted. */
export function unusedColumns(tables: readonly TableLook[]): string[] {
  const names = tables
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap(({ rows, mapping: { headerRow, columns } }) =>
      (rows[headerRow - 1] ?? []).filter((_, column) => !columns[column]),
    );
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** Without names: the longest column is the text, a short and varied one of Latin letters the code, of the rest the most varied the title. */
function guess({ rows }: Table): ColumnMapping {
  const isHeader = hasNames(rows);
  const looked = rows.slice(isHeader ? 1 : 0, LOOKED_AT);
  const stats = Array.from({ length: widthOf(rows) }, (_, column) => {
    const cells = looked.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
    const chars = cells.reduce((sum, cell) => sum + cell.length, 0);
    const codes = cells.filter((cell) => /^[\w/\-.:;,#]{1,24}$/.test(cell)).length;
    return {
      column,
      mean: chars / (cells.length || 1),
      varied: new Set(cells).size / (cells.length || 1),
      isCode: cells.length > 0 && codes / cells.length > 0.8,
      isEmpty: cells.length === 0,
    };
  });
  const columns: (ColumnField | null)[] = stats.map(() => null);
  const full = stats.filter(({ isEmpty }) => !isEmpty).sort((a, b) => b.mean - a.mean);
  const [text, ...others] = full;
  if (text) columns[text.column] = 'text';
  // Of two such columns the codes are all different, while words of Latin letters come again; of two alike, codes are shorter.
  const [code] = others.filter(({ isCode }) => isCode).sort((a, b) => b.varied - a.varied || a.mean - b.mean);
  if (code) columns[code.column] = 'shortcut';
  const words = others.filter((it) => it !== code).sort((a, b) => b.varied - a.varied);
  const [title, group] = words;
  if (title) columns[title.column] = title.varied > 0.5 ? 'title' : 'group';
  if (group && title && title.varied > 0.5) columns[group.column] = 'group';
  return { headerRow: isHeader ? 1 : 0, columns };
}

/** Whether a first row of short words stands above longer texts. */
function hasNames(rows: readonly TableRow[]): boolean {
  const names = rows[0]?.cells ?? [];
  const looked = rows.slice(1, LOOKED_AT);
  const meanOf = (column: number) =>
    looked.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0) / (looked.length || 1);
  return names.every(isName) && names.some((name, column) => meanOf(column) >= Math.max(8, 2 * name.length));
}

/** Short words without the marks of a sentence. */
const isName = (cell: string) => cell.length > 0 && cell.length <= 12 && !/[\p{P}\p{S}\d]/u.test(cell);

/** What is the same for tables of the same columns: their names or, without a header, their number. */
function shapeOf({ rows }: Table, header: ColumnMapping | null): string {
  const first = rows[header ? header.headerRow - 1 : 0]?.cells ?? [];
  // The first row of a table without known names may be its header all the same: short texts, all different.
  const isHeader =
    header !== null || (new Set(first).size === first.length && first.every((it) => it.length <= 20));
  return isHeader ? stableId('', first.join('\u0001')) : `${widthOf(rows)}`;
}

/**
 * Looks at a table: what its columns are, by a mapping that was given for its shape, by their names, or by a guess from what
 * stands in them.
 */
export function lookAtTable(table: Table, mappings: Readonly<Record<string, ColumnMapping>>): TableLook {
  const header = findHeader(table);
  const shape = shapeOf(table, header);
  const given = Object.hasOwn(mappings, shape) ? mappings[shape] : undefined;
  return {
    sheet: table.sheet,
    shape,
    rows: table.rows.slice(0, SHOWN).map(({ cells }) => cells.map((cell) => cell.slice(0, 300))),
    rowCount: table.rows.length,
    mapping: given ?? header ?? guess(table),
    fits: given !== undefined || header !== null,
    isLeftOut: false,
  };
}
