import { useLiveQuery } from 'dexie-react-hooks';
import { chatKey } from '../../core/chat/snapshot.ts';
import {
  addPromise,
  changePromise,
  listPromises,
  putPromiseBack,
  removePromise,
  type StoredPromise,
} from '../../data/promises.ts';
import type { Offer } from './check-store.ts';

export type { StoredPromise };

/** Promises still to be kept, due ones first; undefined until they are read. */
export function usePromises(): StoredPromise[] | undefined {
  return useLiveQuery(listPromises);
}

/** Keeps what was offered, or noted down, due at the time that the agent chose. */
export async function keepPromise(
  { target, what }: Pick<Offer, 'target' | 'what'>,
  dueAt: number,
): Promise<void> {
  const { site, chatId, name } = target;
  const key = chatKey(site, chatId);
  await addPromise({ site, chatId, chatKey: key, name, text: what, madeAt: Date.now(), dueAt });
}

/** The promise is kept; gives the way back. */
export async function closePromise({ id }: StoredPromise): Promise<() => Promise<void>> {
  await changePromise(id, { state: 'done' });
  return () => changePromise(id, { state: 'open' });
}

/** Later, by so many minutes from now, or from when it is due if that is still to come. */
export async function snoozePromise({ id, dueAt }: StoredPromise, minutes: number): Promise<void> {
  await changePromise(id, { dueAt: Math.max(Date.now(), dueAt) + minutes * 60_000 });
}

/** Removes it; gives the way back. */
export async function forgetPromise({ id }: StoredPromise): Promise<() => Promise<void>> {
  const removed = await removePromise(id);
  return async () => {
    if (removed) await putPromiseBack(removed);
  };
}
