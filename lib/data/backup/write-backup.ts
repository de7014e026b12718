import type { Table } from 'dexie';
import { browser } from 'wxt/browser';
import type { Publication } from '../../core/share/publication.ts';
import { database } from '../database.ts';
import { writeLines } from './lines.ts';
import { toRows } from './local-rows.ts';
import { seal } from './seal.ts';
import { listStores, type Place, type Row, type Store } from './stores.ts';
import { toBackup } from './team-schemas.ts';

/** The tables that these stores lie in. */
export const tablesOf = (stores: readonly Store[]): Table[] =>
  stores.flatMap(({ place }) => ('table' in place ? [database.table(place.table)] : []));

/** All rows that stand here now: the base as one moment shows it. */
export async function readHere(stores: readonly Store[]): Promise<Map<string, Row[]>> {
  const local = await browser.storage.local.get(null);
  const tables = tablesOf(stores);
  const ofTables = await database.transaction('r', tables, () =>
    Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  const found = new Map(ofTables);
  return new Map(stores.map((store) => [store.of, rowsAt(store.place, found, local)]));
}

function rowsAt(place: Place, tables: Map<string, Row[]>, local: Record<string, unknown>): Row[] {
  return 'table' in place ? (tables.get(place.table) ?? []) : toRows(local[place.local], place);
}

/** A row as JSON can hold it; secrets go only where a passphrase guards them. */
function toPlain(of: string, row: Row, withSecrets: boolean): unknown {
  if (of === 'habits')
    return {
      ...row,
      hashes: Array.from(row.hashes as Uint32Array),
      weights: Array.from(row.weights as Float32Array),
    };
  if (of === 'subscriptions') {
    const { access: _, ...rest } = row;
    return rest;
  }
  return of === 'publications' ? toBackup(row as unknown as Publication, withSecrets) : row;
}

/**
 * Everything that is kept, as one file. An empty passphrase leaves it readable, and then neither private signing keys nor the
 * questions of the gap radar are in it; passwords of servers never are. `now`: ms since the epoch.
 */
export async function writeBackup(passphrase: string, now: number): Promise<Blob> {
  const here = await readHere(listStores(() => true));
  // Buyers' words, masked as they are, leave this computer only under a lock.
  if (passphrase === '') here.delete('openQuestions');
  const plain = [...here].map(
    ([of, rows]) => [of, rows.map((row) => toPlain(of, row, passphrase !== ''))] as const,
  );
  const lines = new Blob([...writeLines(new Map(plain))]);
  return seal(new Uint8Array(await lines.arrayBuffer()), passphrase, now);
}
