import type { Found, Parts } from './found.ts';
import { fromTables } from './from-tables.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Zip } from './zip.ts';

/** Reads what is in a zip: an Excel workbook. Throws a `FileProblem`. */
export function readZip(zip: Zip, { options, onProgress }: Parts): Found {
  return fromTables(readXlsx(zip, onProgress), 'xlsx', options);
}
