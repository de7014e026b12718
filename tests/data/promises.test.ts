import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/data/database.ts';
import {
  addPromise,
  changePromise,
  listPromises,
  putPromiseBack,
  removePromise,
} from '../../lib/data/promises.ts';

const promise = (text: string, dueAt: number) => ({
  ...{ site: 'practice', chatId: 'c', chatKey: 'practice/c', name: 'Ann', text, madeAt: 1, dueAt },
});
const texts = async () => (await listPromises()).map(({ text }) => text);

beforeEach(() => database.promises.clear());

test('promises to be kept are listed by when they are due', async () => {
  await addPromise(promise('late', 30));
  await addPromise(promise('soon', 10));
  const id = await addPromise(promise('middle', 20));
  expect(await texts()).toEqual(['soon', 'middle', 'late']);
  await changePromise(id, { dueAt: 40 });
  expect(await texts()).toEqual(['soon', 'late', 'middle']);
  await changePromise(id, { state: 'done' });
  expect(await texts()).toEqual(['soon', 'late']);
});

test('the same promise made twice is one, with the newer time', async () => {
  await addPromise(promise('I call you', 10));
  await addPromise(promise('I call you', 20));
  expect((await listPromises()).map(({ dueAt }) => dueAt)).toEqual([20]);
});

test('a removed promise can be put back', async () => {
  const removed = await removePromise(await addPromise(promise('I call you', 10)));
  expect(await texts()).toEqual([]);
  if (removed) await putPromiseBack(removed);
  expect(await texts()).toEqual(['I call you']);
});
