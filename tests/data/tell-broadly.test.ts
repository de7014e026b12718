import 'fake-indexeddb/auto';
import Dexie, { liveQuery, type ObservabilitySet } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../lib/data/database.ts';
import { toStored } from '../../lib/data/stored-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

const key = (at: number) => `lib/zh-CN/m${at}`;
const keys = (count: number) => Array.from({ length: count }, (_, at) => key(at));

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const many = Array.from({ length: 1000 }, (_, at) => ({
    source: 'lib',
    phrase: samplePhrase({ id: `m${at}` }),
  }));
  await database.phrases.bulkPut(await toStored(many, 1));
});

/** What the other pages are told of a change. */
async function told(change: () => Promise<unknown>): Promise<string> {
  const parts: ObservabilitySet[] = [];
  const listen = (part: ObservabilitySet) => parts.push(part);
  Dexie.on.storagemutated.subscribe(listen);
  await change();
  Dexie.on.storagemutated.unsubscribe(listen);
  return JSON.stringify(parts);
}

test('a removal of a thousand phrases is told in few words, one of a single phrase by its key', async () => {
  const many = await told(() => database.phrases.bulkDelete(keys(900)));
  expect(many).toContain('phrases');
  expect(many.length).toBeLessThan(2000);
  expect(many).not.toContain(key(7));
  expect(await told(() => database.phrases.delete(key(950)))).toContain(key(950));
});

test('who looks at one phrase hears that it was removed among many', async () => {
  const seen: boolean[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const watching = liveQuery(() => database.phrases.get(key(7))).subscribe((phrase) => {
    seen.push(phrase !== undefined);
    if (seen.length === 1) void database.phrases.bulkDelete(keys(900));
    if (phrase === undefined) resolve();
  });
  await promise;
  watching.unsubscribe();
  expect(seen).toEqual([true, false]);
});
