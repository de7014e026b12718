import type { FileReading } from '../../core/library/file-reading.ts';
import { type BrokenRowsWords, writeBrokenRows } from '../../core/library/write/broken-rows.ts';
import { saveFile } from './save-file.ts';

/** Hands the user the broken rows of a file, each with its reason, as a file to correct and read again. */
export function saveBrokenRows(
  reading: Pick<FileReading, 'name' | 'header' | 'broken'>,
  words: BrokenRowsWords,
): void {
  const csv = new Blob([writeBrokenRows(reading, words)], { type: 'text/csv' });
  saveFile(csv, `${reading.name} - ${words.reason}.csv`.replace(/[\\/:*?"<>|]/g, '_'));
}
