import type { BrokenRow, ReadRow } from '../file-reading.ts';
import { createFinisher, languageOf } from './finish-rows.ts';
import type { ColumnMapping, TableLook } from './outcome.ts';
import { draftTable, nameColumn } from './read-tables.ts';

/** What the first rows of a table become when its columns are what `mapping` says, good rows and broken ones. */
export function previewTable(
  look: TableLook,
  mapping: ColumnMapping,
): { rows: ReadRow[]; broken: BrokenRow[] } {
  const mapped = { ...look, mapping };
  const table = { sheet: look.sheet, rows: look.rows.map((cells, at) => ({ row: at + 1, cells })) };
  const { drafts, dialect } = draftTable(table, mapped, true);
  const finisher = createFinisher({
    language: languageOf(drafts),
    isForeign: !dialect.isOwn,
    nameField: (field) => nameColumn(mapped, field),
  });
  for (const draft of drafts) finisher.add(draft);
  return { rows: finisher.rows, broken: finisher.broken };
}
