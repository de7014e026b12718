import { database } from './database.ts';

/** How many finished waits are on record. */
export function countWaits(): Promise<number> {
  return database.waits.count();
}

/** Deletes the record of response times, for good. */
export async function deleteWaits(): Promise<void> {
  await database.waits.clear();
}
