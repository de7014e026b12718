import { browser } from 'wxt/browser';
import { database } from './database.ts';
import type { StoredPromise } from './rows.ts';

export type { StoredPromise };

/** Wakes the worker when the next promise is due. */
export const PROMISE_ALARM = 'promise';

/**
 * Sets the alarm for the next promise that is due; after every change of them, and when the worker starts: the browser
 * may forget alarms when it ends. Pages and worker share it, so whoever changes a promise sets it.
 */
export async function armPromises(now = Date.now()): Promise<void> {
  const next = await database.promises
    .where('dueAt')
    .above(now)
    .and(({ state }) => state === 'open')
    .first();
  if (next) await browser.alarms.create(PROMISE_ALARM, { when: next.dueAt });
  else await browser.alarms.clear(PROMISE_ALARM);
}

/** Keeps a promise; one in the same words for the same chat that is still open takes its time instead. Returns its id. */
export async function addPromise(promise: Omit<StoredPromise, 'id' | 'state'>): Promise<number> {
  const id = await database.transaction('rw', database.promises, async () => {
    const before = await database.promises.where('chatKey').equals(promise.chatKey).toArray();
    const same = before.find(({ text, state }) => state === 'open' && text === promise.text);
    if (!same) return database.promises.add({ ...promise, state: 'open' });
    await database.promises.update(same.id, { dueAt: promise.dueAt });
    return same.id;
  });
  await armPromises();
  return id;
}

/** Promises that are still to be kept, due ones first. */
export async function listPromises(): Promise<StoredPromise[]> {
  const all = await database.promises.orderBy('dueAt').toArray();
  return all.filter(({ state }) => state === 'open');
}

export async function changePromise(id: number, to: Partial<Pick<StoredPromise, 'dueAt' | 'state'>>) {
  await database.promises.update(id, to);
  await armPromises();
}

/** Removes a promise for good and returns it, so that the caller can offer undo with {@link putPromiseBack}. */
export async function removePromise(id: number): Promise<StoredPromise | undefined> {
  const removed = await database.transaction('rw', database.promises, async () => {
    const promise = await database.promises.get(id);
    await database.promises.delete(id);
    return promise;
  });
  await armPromises();
  return removed;
}

export async function putPromiseBack(promise: StoredPromise): Promise<void> {
  await database.promises.put(promise);
  await armPromises();
}
