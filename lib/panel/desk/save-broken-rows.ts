import { type BrokenRowsWords, writeBrokenRows } from '../../core/library/write/broken-rows.ts';
import { importThread } from './library/library-thread.ts';
import { saveFile } from './save-file.ts';

/** Rows written at once: some 1 ms of work for the page. */
const SLICE = 250;

/** Hands the user the broken rows of the file being imported, each with its reason, as a file to correct and read again. */
export async function saveBrokenRows(count: number, words: BrokenRowsWords): Promise<void> {
  const parts: string[] = [];
  let name = '';
  for (let from = 0; from < count; from += SLICE) {
    const { rows, ...about } = await importThread().ask('broken', { from, to: from + SLICE });
    name = about.name;
    parts.push(writeBrokenRows({ ...about, broken: rows }, words, from === 0));
  }
  const csv = new Blob(parts, { type: 'text/csv' });
  saveFile(csv, `${name} - ${words.reason}.csv`.replace(/[\\/:*?"<>|]/g, '_'));
}
