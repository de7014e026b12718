/**
 * Chromium keeps the base in a log that it goes on writing after a restart. When the browser was killed in the middle of a
 * record, the next start leaves out the torn end but writes on behind it; the start after that finds a record that does not
 * fit its checksum and deletes the whole base ("Corruption: checksum mismatch", read in Chromium 156 on 2026-11-22, after a
 * kill during an import). So the torn log is done away with before that: LevelDB begins a new one, and deletes the old, as
 * soon as it has taken in more than its write buffer holds.
 *
 *   browser starts ─▶ scratch rows fill the buffer ─▶ the base goes into a table file, a new log begins ─▶ rows deleted
 */
import { storage } from 'wxt/utils/storage';

const renewed = storage.defineItem<boolean>('session:logRenewed', { fallback: false });

const SCRATCH = 'qinda-scratch';
/** Larger values would be kept as files beside the log. */
const ROW_LENGTH = 32_000;
/** LevelDB's write buffer in Chromium holds 4 MiB (`leveldb::Options`), and each row counts more than once. */
const ROWS = 160;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function fillLog(): Promise<void> {
  const opening = indexedDB.open(SCRATCH, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const base = await done(opening);
  await new Promise<void>((resolve, reject) => {
    const writing = base.transaction('rows', 'readwrite');
    const rows = writing.objectStore('rows');
    for (let at = 0; at < ROWS; at++) rows.add('-'.repeat(ROW_LENGTH));
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  base.close();
  await done(indexedDB.deleteDatabase(SCRATCH));
}

/**
 * Once in each life of the browser, as early as possible; `session:logRenewed` says when it is done. A kill or a power cut
 * before that, right after another one, is not made good. A full disk leaves things as they are.
 */
export async function renewLog(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  await navigator.locks.request('qinda:renewLog', async () => {
    if (await renewed.getValue()) return;
    await fillLog().catch(() => {});
    await renewed.setValue(true);
  });
}
