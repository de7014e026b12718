import * as v from 'valibot';
import type { BrokenBackupRow } from '../../core/backup/kinds.ts';
import type { Parses } from '../check-site.ts';
import { type BackupFault, splitBackup } from './header.ts';
import { readLines } from './lines.ts';
import { unseal } from './seal.ts';
import { listStores, type Row } from './stores.ts';

/** A backup, read and checked row by row; nothing of it is taken yet. */
export interface ReadBackup {
  /** When it was made, ms since the epoch. */
  at: number;
  stores: Map<string, Row[]>;
  broken: BrokenBackupRow[];
}

/** `locked`: it has a passphrase, and none was given. */
export type OpenedBackup =
  | { state: 'open'; backup: ReadBackup }
  | { state: 'locked'; at: number }
  | { state: 'refused'; fault: BackupFault };

/** So long may be read in one go, ms: the page stays usable. */
const SLICE_MS = 30;

/** Lets the page draw and answer when it has been kept busy for long enough. */
function createBreather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

const refuse = (fault: BackupFault): OpenedBackup => ({ state: 'refused', fault });

/**
 * Opens a backup file: splits, decrypts, reads, and checks every row. Rows that cannot be used are left out and named; a file
 * that is not whole is refused. `passphrase` null: none was given yet. `parses`: whether the browser understands a selector.
 */
export async function openBackup(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
  parses: Parses,
): Promise<OpenedBackup> {
  const split = splitBackup(bytes);
  if (!split.ok) return refuse(split.fault);
  const { at, lock } = split.header;
  if (lock && passphrase === null) return { state: 'locked', at };
  const body = await unseal(split, passphrase ?? '');
  if (!body) return refuse(lock ? 'passphrase' : 'damaged');
  const breathe = createBreather();
  const raw = await readAll(body, breathe);
  if (!raw) return refuse('damaged');
  const known = listStores(parses);
  // Only a newer version can have written what this one does not know, and it would be lost.
  if ([...raw.keys()].some((of) => !known.some((store) => store.of === of))) return refuse('newer');
  const stores = new Map<string, Row[]>();
  const broken: BrokenBackupRow[] = [];
  for (const { of, schema } of known) {
    const good: Row[] = [];
    for (const [index, row] of (raw.get(of) ?? []).entries()) {
      const read = v.safeParse(schema, row, { abortEarly: true });
      if (read.success) good.push(read.output);
      else broken.push({ of, row: index + 1, problem: told(read.issues[0]) });
      await breathe();
    }
    stores.set(of, good);
  }
  return { state: 'open', backup: { at, stores, broken } };
}

const told = (issue: v.BaseIssue<unknown>) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ');

async function readAll(
  body: Uint8Array<ArrayBuffer>,
  breathe: () => Promise<void> | undefined,
): Promise<Map<string, unknown[]> | null> {
  const reading = readLines(body);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await breathe();
  }
}
