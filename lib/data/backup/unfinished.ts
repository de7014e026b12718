import { browser } from 'wxt/browser';
import { database } from '../database.ts';

/** What a restore still has to bring into `storage.local`; kept in the base by the transaction that restored the rest. */
export interface PendingLocal {
  set: Record<string, unknown>;
  remove: string[];
}

/** A restore that has reached the base, and `storage.local` not yet. */
export interface UnfinishedRestore extends PendingLocal {
  id: 'unfinished';
  /** ms since the epoch. */
  at: number;
}

/** One restore at a time over all pages of the extension; no update of a team library falls between. */
export function inRestore<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('qinda:arrivals', () => navigator.locks.request('qinda:restore', work));
}

/**
 * Brings into `storage.local` what a restore left to be brought there. Done twice it does no harm; a failure leaves it for the
 * next time.
 */
export async function finishRestore(): Promise<void> {
  const pending = await database.restores.get('unfinished');
  if (pending?.id !== 'unfinished') return;
  await browser.storage.local.set(pending.set);
  await browser.storage.local.remove(pending.remove);
  await database.restores.delete('unfinished');
}
