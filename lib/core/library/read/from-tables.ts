import { isUnnamed } from '../column-names.ts';
import type { FileFormat } from '../file-reading.ts';
import type { Draft } from './draft.ts';
import type { Found } from './found.ts';
import { lookAtTable } from './guess-columns.ts';
import type { ReadOptions } from './outcome.ts';
import { draftTable, nameColumn } from './read-tables.ts';
import { countBlank, type Table } from './table.ts';

/** Of several sheets with phrases the name is a group, for those phrases that are in none. */
function groupBySheet(sheets: readonly Draft[][]): void {
  const filled = sheets.filter((drafts) => drafts.length > 0);
  if (filled.length < 2 || filled.flat().some(({ group }) => group)) return;
  for (const draft of filled.flat()) if (!isUnnamed(draft.sheet)) draft.group = draft.sheet;
}

/**
 * The phrases of tables, when it is known of each what its columns are; else what they look like, for somebody to say it. Hidden
 * tables that do not speak for themselves are the lists behind somebody's drop-down boxes, and left out.
 */
export function fromTables(
  tables: readonly (Table & { isHidden?: boolean })[],
  format: FileFormat & ('csv' | 'xlsx' | 'html' | 'json'),
  { mappings = {}, leaveOut = [] }: ReadOptions,
): Found {
  const looked = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ table, look: lookAtTable(table, mappings) }))
    .filter(({ table, look }) => look.fits || !table.isHidden);
  const looks = looked.map(({ look }) => ({ ...look, isLeftOut: leaveOut.includes(look.sheet) }));
  const wanted = looked.filter(({ look }) => !leaveOut.includes(look.sheet));
  if (wanted.some(({ look }) => !look.fits)) return { kind: 'mapping', tables: looks };
  const read = wanted.map((one) => draftTable(one.table, one.look, format === 'csv'));
  if (format === 'xlsx') groupBySheet(read.map(({ drafts }) => drafts));
  const bySheet = new Map(looks.map((look) => [look.sheet, look]));
  const [first] = wanted;
  const header = first?.look.mapping.headerRow
    ? (first.table.rows[first.look.mapping.headerRow - 1]?.cells ?? [])
    : [];
  return {
    kind: 'drafts',
    format: read.find(({ dialect }) => dialect.format !== null)?.dialect.format ?? format,
    drafts: read.flatMap(({ drafts }) => drafts),
    isForeign: !read.every(({ dialect }) => dialect.isOwn),
    nameField: (field, sheet) => {
      const look = bySheet.get(sheet);
      return look ? nameColumn(look, field) : field;
    },
    header,
    blank: wanted.reduce((sum, { table }) => sum + countBlank(table), 0),
    tables: looks,
  };
}
