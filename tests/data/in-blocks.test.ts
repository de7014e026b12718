import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { database } from '../../lib/data/database.ts';
import { ofSource } from '../../lib/data/phrases.ts';
import { samplePhrase } from './sample-phrase.ts';

const SOURCES = ['own', 'pack', 'Team', 'Team 2'];

const phraseOf = (source: string, id: string, text = 'words'): StoredPhrase => ({
  ...samplePhrase({ id, text }),
  ...{ key: `${source}/zh-CN/${id}`, source, hidden: false, edited: false, initials: '', sounds: '' },
  ...{ place: 0, updatedAt: 1 },
});

/** The rows of the table as they are on disk. */
const rowsOnDisk = (): Promise<{ key: string; phrases?: StoredPhrase[] }[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('qinda');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('phrases').objectStore('phrases').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });

beforeEach(() => database.phrases.clear());

const ids = fc.uniqueArray(fc.stringMatching(/^[a-c一-三]{1,4}$/), { maxLength: 200 });
const deed = fc.oneof(
  fc.record({
    put: ids,
    source: fc.constantFrom(...SOURCES),
    text: fc.constantFrom('short', 'long '.repeat(900)),
  }),
  fc.record({ remove: ids, source: fc.constantFrom(...SOURCES) }),
  fc.record({ clear: fc.constantFrom(...SOURCES) }),
);

describe('phrases kept in blocks', () => {
  test('are read and written as if each stood by itself, whatever is done with them', async () => {
    const deeds = fc.array(deed, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        await database.phrases.clear();
        const model = new Map<string, StoredPhrase>();
        for (const one of all) {
          if ('put' in one) {
            const phrases = one.put.map((id) => phraseOf(one.source, id, one.text));
            await database.phrases.bulkPut(phrases);
            for (const phrase of phrases) model.set(phrase.key, phrase);
          } else if ('remove' in one) {
            const keys = one.remove.map((id) => phraseOf(one.source, id).key);
            await database.phrases.bulkDelete(keys);
            for (const key of keys) model.delete(key);
          } else {
            await ofSource(one.clear).delete();
            for (const [key, { source }] of model) if (source === one.clear) model.delete(key);
          }
        }
        const sorted = [...model.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(await database.phrases.toArray()).toEqual(sorted);
        expect(await database.phrases.count()).toBe(sorted.length);
        expect(await database.phrases.toCollection().primaryKeys()).toEqual(sorted.map(({ key }) => key));
        const asked = ['Team/zh-CN/none', ...sorted.map(({ key }) => key).reverse(), 'a', '一'];
        expect(await database.phrases.bulkGet(asked)).toEqual(asked.map((key) => model.get(key)));
        for (const source of SOURCES) {
          const found = sorted.filter((phrase) => phrase.source === source);
          expect(await ofSource(source).toArray()).toEqual(found);
          expect(await ofSource(source).count()).toBe(found.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('take some dozens to a row, fewer where they are long, and no row stays behind', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => phraseOf('Team', `p${at}`));
    await database.phrases.bulkPut(many.slice(0, 1000));
    await database.phrases.bulkPut(many);
    const rows = await rowsOnDisk();
    expect(rows.length).toBeLessThan(3000 / 20);
    expect(rows.flatMap(({ phrases = [] }) => phrases)).toHaveLength(3000);
    expect(Math.max(...rows.map(({ phrases = [] }) => phrases.length))).toBeLessThanOrEqual(64);
    await database.phrases.bulkPut(many.map((phrase) => ({ ...phrase, text: '长'.repeat(5000) })));
    const longest = Math.max(...(await rowsOnDisk()).map((row) => JSON.stringify(row).length));
    expect(longest * 2).toBeLessThan(64_000);
    await database.phrases.bulkDelete(many.map(({ key }) => key));
    expect(await rowsOnDisk()).toEqual([]);
  });

  const some = Array.from({ length: 200 }, (_, at) => phraseOf('Team', `p${at}`));

  test('lose none of their block when the browser refuses to write it, as with a full disk', async () => {
    await database.phrases.bulkPut(some);
    const [there] = await rowsOnDisk();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementation(function (this: IDBObjectStore) {
      put.mockRestore();
      return this.add(there);
    });
    await expect(database.phrases.put(phraseOf('Team', 'p7x'))).rejects.toThrow();
    expect(await database.phrases.toArray()).toEqual([...some].sort((a, b) => (a.key < b.key ? -1 : 1)));
  });

  test('lose none of their block when one of them cannot be kept, even where the error is caught', async () => {
    await database.phrases.bulkPut(some);
    const unkept = { ...phraseOf('Team', 'p7x'), hidden: (() => {}) as never };
    await expect(database.phrases.put(unkept)).rejects.toThrow();
    const caught = database.transaction('rw', database.phrases, () =>
      database.phrases.bulkPut([phraseOf('Team', 'p8x'), unkept]).catch(() => {}),
    );
    await expect(caught).rejects.toThrow();
    expect(await database.phrases.toArray()).toEqual([...some].sort((a, b) => (a.key < b.key ? -1 : 1)));
  });
});
