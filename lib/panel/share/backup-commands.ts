import type { BackupKind, RestoreCounts, RestoreMode } from '../../core/backup/kinds.ts';
import { isFull } from '../../core/is-full.ts';
import { dayOf } from '../../core/knowledge/validity.ts';
import type { BackupFault } from '../../data/backup/header.ts';
import { openBackup, type ReadBackup } from '../../data/backup/read-backup.ts';
import { noteBackup, setReminder, watchBackupRecord } from '../../data/backup/reminder.ts';
import { previewRestore, restore } from '../../data/backup/restore.ts';
import { writeBackup } from '../../data/backup/write-backup.ts';
import { saveFile } from '../desk/save-file.ts';
import { parsesSelector } from '../teach/parses-selector.ts';

export type { BackupFault, ReadBackup };
export { setReminder, watchBackupRecord };

/** Hands the user a file with everything; an empty passphrase leaves it readable. Also asks the browser to keep what is here. */
export async function saveBackup(passphrase: string): Promise<void> {
  const now = Date.now();
  saveFile(await writeBackup(passphrase, now), `qinda-${dayOf(now)}.qindabackup`);
  await noteBackup(now);
  await keepStorage();
}

/** A backup file that the user chose: `locked` until its passphrase is given. */
export type ChosenBackup = { fileName: string; bytes: Uint8Array<ArrayBuffer> } & (
  | { state: 'open'; backup: ReadBackup }
  | { state: 'locked'; at: number; isWrong: boolean }
  | { state: 'refused'; fault: BackupFault }
);

/** Reads a file that the user chose; nothing is taken from it. */
export async function chooseBackup(file: File): Promise<ChosenBackup> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openBackup(bytes, null, parsesSelector);
  const { name: fileName } = file;
  return opened.state === 'locked'
    ? { ...opened, isWrong: false, fileName, bytes }
    : { ...opened, fileName, bytes };
}

/** Tries a passphrase; a wrong one may be tried again. */
export async function unlockBackup(
  chosen: ChosenBackup & { state: 'locked' },
  passphrase: string,
): Promise<ChosenBackup> {
  const opened = await openBackup(chosen.bytes, passphrase, parsesSelector);
  const { fileName, bytes } = chosen;
  if (opened.state === 'locked') return chosen;
  return opened.state === 'refused' && opened.fault === 'passphrase'
    ? { ...chosen, isWrong: true }
    : { ...opened, fileName, bytes };
}

export type RestorePreview = Map<BackupKind, RestoreCounts>;

export const preview: (backup: ReadBackup, mode: RestoreMode) => Promise<RestorePreview> = previewRestore;

/** Restores what was chosen; false when the disk is full, and then nothing was changed. */
export async function takeBackup(
  backup: ReadBackup,
  kinds: readonly BackupKind[],
  mode: RestoreMode,
): Promise<boolean> {
  try {
    await restore(backup, { kinds, mode }, Date.now());
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** How what is kept here is kept: bytes used and bytes that the browser would allow, null where it does not say. */
export interface StorageState {
  isPersistent: boolean;
  used: number | null;
  quota: number | null;
}

export async function readStorageState(): Promise<StorageState> {
  const [isPersistent, { usage = null, quota = null }] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { isPersistent, used: usage, quota };
}

/** Asks the browser not to clear what is kept here when the disk runs full; whether it agreed. */
export const keepStorage = (): Promise<boolean> => navigator.storage.persist();
