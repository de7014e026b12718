import type { Found, Parts } from './found.ts';
import { fromTables } from './from-tables.ts';
import { readAlfred } from './read-alfred.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Zip } from './zip.ts';

/** Reads what is in a zip: an Excel workbook, or Alfred's snippets. Throws a `FileProblem`. */
export function readZip(zip: Zip, { fileName, options, onProgress }: Parts): Found {
  const isWorkbook = zip.names.some((name) => name === '[Content_Types].xml' || name.startsWith('xl/'));
  if (!isWorkbook && zip.names.some((name) => name.endsWith('.json'))) return readAlfred(zip, fileName);
  return fromTables(readXlsx(zip, onProgress), 'xlsx', options);
}
