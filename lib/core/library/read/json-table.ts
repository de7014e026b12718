import { isRecord } from './json-parts.ts';
import { createRowCollector, type Table } from './table.ts';

/** A value as the text of a cell: lists of texts one a line, other structures as they stand. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const isFlat = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  return isFlat ? value.join('\n') : JSON.stringify(value);
}

/** Objects as a table: a column for each name that one of them has, in the order in which they appear; rows are the objects, from 1. */
export function tableOfObjects(list: readonly unknown[]): Table {
  const names = [...new Set(list.flatMap((one) => (isRecord(one) ? Object.keys(one) : [])))];
  const table: Table = { sheet: '', rows: [] };
  const collect = createRowCollector();
  collect(table.rows, 0, names);
  list.forEach((one, at) => {
    const cells = isRecord(one)
      ? names.map((name) => cellOf(Object.hasOwn(one, name) ? one[name] : ''))
      : [cellOf(one)];
    collect(table.rows, at + 1, cells);
  });
  return table;
}
