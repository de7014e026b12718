import { readChoice } from '../column-choices.ts';
import { columnLetter } from '../column-letter.ts';
import { OWN_COLUMNS, QIANNIU_HEADER, XIAONENG_HEADER } from '../column-names.ts';
import type { FileFormat } from '../file-reading.ts';
import { readList } from '../list-cell.ts';
import { undoSafeCell } from '../safe-cell.ts';
import type { Draft } from './draft.ts';
import { htmlToText, imagesIn } from './html-to-text.ts';
import type { ColumnField, TableLook } from './outcome.ts';
import type { Table } from './table.ts';

/** What a table of known columns is, and how its cells are to be read. */
interface Dialect {
  format: FileFormat | null;
  isOwn: boolean;
}

const isHeader = (cells: readonly string[], names: readonly string[]) =>
  cells.length === names.length && names.every((name, at) => cells[at]?.trim() === name);

/** Columns that only Briskine's tables have all of, whatever their order. */
const BRISKINE = ['title', 'shortcut', 'subject', 'body'];

/** The tool that names its columns just so; null for a table that anybody could have made. */
export function dialectOf(header: readonly string[]): Dialect {
  const foreign = (format: FileFormat | null): Dialect => ({ format, isOwn: false });
  if (isHeader(header, QIANNIU_HEADER)) return foreign('qianniu');
  if (isHeader(header, XIAONENG_HEADER)) return foreign('xiaoneng');
  const names = header.map((name) => name.trim().toLowerCase());
  if (BRISKINE.every((name) => names.includes(name))) return foreign('briskine');
  const [first, second] = names;
  if (first === 'abbreviation' && (second === 'content' || second === 'snippet'))
    return foreign('textexpander');
  // A list that is longer than a cell goes on in columns behind its own, `Questions2`.
  const begun = header.filter((name, at) => at === 0 || !/\d$/.test(name));
  const isOwn = Object.values(OWN_COLUMNS).some((columns) => isHeader(begun, Object.values(columns)));
  return { format: null, isOwn };
}

/** What a spreadsheet shows where a formula failed: nothing that anybody wrote. */
const FAILED = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/;

/** Several in one cell are separated by lines, bars or semicolons; tags by commas too. */
const split = (cells: string[], marks: RegExp) => cells.flatMap((cell) => cell.split(marks));

const ENTITIES: Readonly<Record<string, string>> = {
  '44': ',',
  '13': '\n',
  '10': '\n',
  '34': '"',
  '39': "'",
};
const undoEscapes = (text: string) =>
  text.replace(/(?:&#13;)?&#10;|&#(44|13|34|39);/g, (_, code) => ENTITIES[code ?? '10'] ?? '');

/** The drafts of a table whose columns are known, those of a table without a column for the text left out. */
export function draftTable(
  table: Table,
  { mapping }: TableLook,
  isCsv: boolean,
): { drafts: Draft[]; dialect: Dialect } {
  const { headerRow, columns } = mapping;
  const header = headerRow > 0 ? (table.rows[headerRow - 1]?.cells ?? []) : [];
  const dialect = dialectOf(header);
  if (!columns.includes('text')) return { drafts: [], dialect };
  const drafts = table.rows.slice(headerRow).flatMap(({ row, cells }): Draft[] => {
    const read = isCsv ? cells.map(undoSafeCell) : cells;
    const said = dialect.isOwn ? read : read.map((cell) => (FAILED.test(cell.trim()) ? '' : cell));
    const draft = toDraft(said, columns, dialect);
    return [{ ...draft, row, sheet: table.sheet, cells }];
  });
  return { drafts, dialect };
}

/** Fields with few choices, each as our own tables write it. */
const CHOSEN: readonly ColumnField[] = [
  'stage',
  'purpose',
  'occasion',
  'tone',
  'lang',
  'validFrom',
  'validUntil',
];

/**
 * The fields with few choices. Our own tables are taken at their word; in those of others, a word without a like here becomes a
 * remark, so that it is not lost.
 */
function readChosen(by: ReadonlyMap<ColumnField, string[]>, isOwn: boolean) {
  const exact: Record<string, unknown> = {};
  const remarks: string[] = [];
  for (const field of CHOSEN) {
    const word = by.get(field)?.join(' ').trim();
    if (!word) continue;
    const choice = isOwn ? word : readChoice(field, word);
    if (choice === null) remarks.push(word);
    else exact[field] = choice;
  }
  const doubts = by.get('doubts')?.join('\n') ?? '';
  if (isOwn && doubts) exact.doubts = readList(doubts);
  else if (doubts) remarks.push(doubts);
  return { exact, remarks };
}

function toDraft(
  cells: string[],
  columns: readonly (ColumnField | null)[],
  { format, isOwn }: Dialect,
): Omit<Draft, 'row' | 'sheet' | 'cells'> {
  const by = new Map<ColumnField, string[]>();
  columns.forEach((field, column) => {
    const cell = cells[column] ?? '';
    if (field && cell.trim() !== '') by.set(field, [...(by.get(field) ?? []), cell]);
  });
  const one = (field: ColumnField) => (by.get(field) ?? []).join('\n');
  const many = (field: ColumnField, marks: RegExp) =>
    isOwn ? readList(one(field)) : split(by.get(field) ?? [], marks);
  const { exact, remarks } = readChosen(by, isOwn);
  const undo = format === 'xiaoneng' ? undoEscapes : (text: string) => text;
  const group = isOwn ? one('group') : [...(by.get('group') ?? []), ...(by.get('subgroup') ?? [])].join('/');
  return {
    text: format === 'briskine' ? htmlToText(one('text')) : undo(one('text')),
    ...{ id: one('id'), title: one('title'), group: undo(group), shortcut: one('shortcut'), exact },
    asks: many('asks', /\n|[|｜]/),
    tags: many('tags', /[\n,，、;；|｜]/),
    variants: isOwn ? readList(one('variants')) : by.get('variants'),
    images: [
      ...(by.get('image')?.flatMap((cell) => cell.split(/[\n;；|｜]/)) ?? []),
      ...(format === 'briskine' ? imagesIn(one('text')) : []),
    ],
    notes: [one('notes'), ...remarks].filter(Boolean).join('\n'),
  };
}

/** The column of a table in which a field of a phrase stands, as the user finds it: its name, or its letter. */
export function nameColumn({ mapping, rows }: TableLook, field: string): string {
  const [name = ''] = field.split('.');
  const column = mapping.columns.indexOf(name as ColumnField);
  if (column < 0) return field;
  return (rows[mapping.headerRow - 1]?.[column] ?? '').trim() || columnLetter(column);
}
