import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFull } from '../../lib/core/is-full.ts';
import { database } from '../../lib/data/database.ts';
import { deleteWaits, recordWaits } from '../../lib/data/record-waits.ts';
import { countUse, listUses } from '../../lib/data/uses.ts';
import { sampleWait } from '../support/sample-waits.ts';

const refuse = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const tables = [database.waits, database.uses] as const;

/** The disk is full until `makeRoom`. */
function fillDisk(): void {
  for (const table of tables) table.hook('creating', refuse);
}
function makeRoom(): void {
  for (const table of tables) table.hook('creating').unsubscribe(refuse);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(makeRoom);

const nobody = new Set<string>();
const keys = async () => (await database.waits.toArray()).map(({ key }) => key);

test('waits that end while the disk is full are on record when there is room, each once', async () => {
  await recordWaits([sampleWait({ key: 'a' })], nobody);
  fillDisk();
  await recordWaits([sampleWait({ key: 'b' })], nobody);
  await recordWaits([sampleWait({ key: 'c' })], nobody);
  expect(await keys()).toEqual(['a']);
  makeRoom();
  await recordWaits([], nobody);
  await recordWaits([], nobody);
  expect(await keys()).toEqual(['a', 'b', 'c']);
});

test('what waits for room has no name in it, and goes when the record is deleted', async () => {
  fillDisk();
  await recordWaits([sampleWait({ key: 'pinduoduo/李娜/m1', chatId: '李娜' })], new Set(['李娜']));
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('李娜');
  makeRoom();
  await deleteWaits();
  await recordWaits([], nobody);
  expect(await keys()).toEqual([]);
});

test('uses that were counted while the disk is full are counted', async () => {
  await countUse('own/en/a', 1);
  fillDisk();
  await countUse('own/en/b', 2);
  await countUse('own/en/b', 3);
  makeRoom();
  await countUse('own/en/a', 4);
  expect(await listUses()).toEqual([
    { phrase: 'own/en/a', times: 2, lastAt: 4 },
    { phrase: 'own/en/b', times: 2, lastAt: 3 },
  ]);
});

test('another failure than a full disk is not kept quiet', async () => {
  const broken = () => {
    throw new Error('broken');
  };
  database.waits.hook('creating', broken);
  await expect(recordWaits([sampleWait({ key: 'd' })], nobody)).rejects.toThrow('broken');
  database.waits.hook('creating').unsubscribe(broken);
  expect(isFull(new Error('broken'))).toBe(false);
});
