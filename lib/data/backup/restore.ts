import { browser } from 'wxt/browser';
import {
  BACKUP_KINDS,
  type BackupKind,
  noCounts,
  type RestoreCounts,
  type RestoreMode,
} from '../../core/backup/kinds.ts';
import { planRows, type RowPlan } from '../../core/backup/plan-restore.ts';
import { database } from '../database.ts';
import { armPromises } from '../promises.ts';
import { recordRevision } from '../record-revision.ts';
import { fromRows, toRows } from './local-rows.ts';
import type { ReadBackup } from './read-backup.ts';
import { listStores, type Row, type Store } from './stores.ts';
import { finishRestore, inRestore, type PendingLocal, type UnfinishedRestore } from './unfinished.ts';
import { readHere, tablesOf } from './write-backup.ts';

/** What is to be restored, and how. */
export interface RestoreChoice {
  kinds: readonly BackupKind[];
  mode: RestoreMode;
}

const storesOf = (kinds: readonly BackupKind[]) =>
  listStores(() => true).filter(({ kind }) => kinds.includes(kind));

function planStore(store: Store, backup: ReadBackup, here: readonly Row[], choice: RestoreChoice) {
  const { of, rules } = store;
  const file = backup.stores.get(of) ?? [];
  const plan = planRows(rowsFor(of, file, choice), here, choice.mode, rules);
  plan.counts.broken += backup.broken.filter((one) => one.of === of).length;
  return plan;
}

/** A subscription whose phrases stay behind has taken nothing here: it is to bring them itself. */
function rowsFor(of: string, rows: Row[], { kinds }: RestoreChoice): Row[] {
  if (of !== 'subscriptions' || kinds.includes('phrases')) return rows;
  return rows.map((row) => ({ ...row, takenRevision: null, takenAt: null, lastCounts: null }));
}

/** What {@link restore} would do now to each kind; nothing is written. */
export async function previewRestore(
  backup: ReadBackup,
  mode: RestoreMode,
): Promise<Map<BackupKind, RestoreCounts>> {
  const stores = storesOf(BACKUP_KINDS);
  const here = await readHere(stores);
  const all = new Map<BackupKind, RestoreCounts>(BACKUP_KINDS.map((kind) => [kind, noCounts()]));
  for (const store of stores) {
    // Which revision of our own phrases is loaded is nothing to count.
    if (store.of === 'packs') continue;
    const { counts } = planStore(store, backup, here.get(store.of) ?? [], { kinds: BACKUP_KINDS, mode });
    const sum = all.get(store.kind);
    if (sum) for (const name of Object.keys(counts) as (keyof RestoreCounts)[]) sum[name] += counts[name];
  }
  return all;
}

async function write(table: string, { put, remove }: RowPlan<Row>): Promise<void> {
  const rows = database.table(table);
  const { keyPath } = rows.schema.primKey;
  await rows.bulkDelete(remove.map((row) => row[String(keyPath)] as string));
  await rows.bulkPut(put);
}

/** Brings tables up to date, inside the transaction; gives the library's revision, null where no phrase is different. */
async function writeTables(
  stores: readonly Store[],
  plan: (store: Store, here: readonly Row[]) => RowPlan<Row>,
  now: number,
): Promise<number | null> {
  let revision: number | null = null;
  for (const store of stores) {
    if (!('table' in store.place)) continue;
    const { table } = store.place;
    const here: Row[] = await database.table(table).toArray();
    const planned = plan(store, here);
    await write(table, planned);
    if (table !== 'phrases') continue;
    const touched = new Set([...planned.put, ...planned.remove].map(({ key }) => key));
    const was = here.filter(({ key }) => touched.has(key));
    revision = await recordRevision('restore', was as never, planned.put as never, now);
  }
  return revision;
}

/** What the items of `storage.local` are to become. */
function planLocal(
  stores: readonly Store[],
  local: Record<string, unknown>,
  plan: (store: Store, here: readonly Row[]) => RowPlan<Row>,
): PendingLocal {
  const next: PendingLocal = { set: {}, remove: [] };
  for (const store of stores) {
    const { place, rules } = store;
    if ('table' in place) continue;
    const here = toRows(local[place.local], place);
    const { put, remove } = plan(store, here);
    const gone = new Set(remove.map(rules.identity));
    const rows = new Map(here.map((row) => [rules.identity(row), row]));
    for (const row of put) rows.set(rules.identity(row), row);
    const value = fromRows(
      [...rows].flatMap(([key, row]) => (gone.has(key) ? [] : [row])),
      place,
    );
    if (value === undefined) next.remove.push(place.local);
    else next.set[place.local] = value;
  }
  return next;
}

/** What the servers have is compared anew with what stands here now; what waits was judged by what stood here before. */
async function lookAnew(): Promise<void> {
  await database.arrivals.clear();
  await database.subscriptions.toCollection().modify({ etag: '', lastModified: '', nextAt: 0 });
}

/**
 * Brings what was chosen of a backup into the base, in one transaction over all of its tables: all of it, or nothing. What
 * belongs into `storage.local` is written down in the same transaction and brought there afterwards; if the browser is killed
 * between the two, the worker does so when it starts (`finishRestore`). Rejects, with nothing changed, when the disk is full. Gives the
 * library's revision; null where no phrase is different.
 */
export async function restore(
  backup: ReadBackup,
  choice: RestoreChoice,
  now: number,
): Promise<number | null> {
  const stores = storesOf(choice.kinds);
  const plan = (store: Store, here: readonly Row[]) => planStore(store, backup, here, choice);
  const revision = await inRestore(async () => {
    await finishRestore();
    const local = await browser.storage.local.get(null);
    const { restores, subscriptions, arrivals, revisions, befores } = database;
    const always = [restores, subscriptions, arrivals, revisions, befores];
    const written = await database.transaction(
      'rw',
      [...new Set([...tablesOf(stores), ...always])],
      async () => {
        const revision = await writeTables(stores, plan, now);
        await lookAnew();
        const pending = planLocal(stores, local, plan);
        const unfinished: UnfinishedRestore = { id: 'unfinished', at: now, ...pending };
        await restores.put(unfinished);
        return revision;
      },
    );
    await finishRestore();
    return written;
  });
  if (choice.kinds.includes('promises')) await armPromises(now);
  return revision;
}
