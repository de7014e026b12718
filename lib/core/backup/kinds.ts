/** What a backup holds, as the user chooses of it. */
export const BACKUP_KINDS = [
  'phrases',
  'cards',
  'words',
  'shop',
  'buyers',
  'promises',
  'learned',
  'records',
  'radar',
  'sites',
  'team',
  'settings',
] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** `merge`: what the file has comes in and wins, what only stands here stays. `replace`: here stands what the file has. */
export type RestoreMode = 'merge' | 'replace';

/** What a restore does to one kind, in rows. */
export interface RestoreCounts {
  /** Only in the file. */
  added: number;
  /** In both, and different. */
  replaced: number;
  same: number;
  /** Only here; they go when everything is replaced. */
  onlyHere: number;
  /** In the file, and not to be used. */
  broken: number;
}

export const noCounts = (): RestoreCounts => ({ added: 0, replaced: 0, same: 0, onlyHere: 0, broken: 0 });

/** Something of a file that cannot be used, and why, in English: `row` counts from 1 within its store. */
export interface BrokenBackupRow {
  of: string;
  row: number;
  problem: string;
}
