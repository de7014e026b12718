import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { listOutdated, type Revision } from '../../lib/core/library/revision.ts';
import { database } from '../../lib/data/database.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('the record is bounded', () => {
  const revision = (id: number, size: number): Revision => ({
    ...{ id, at: id, kind: 'edit', label: '', added: 0, changed: 1, removed: 0, size },
  });

  test('the oldest go when there are too many, or too much of them', () => {
    const many = Array.from({ length: 303 }, (_, id) => revision(id, 1));
    expect(listOutdated(many)).toEqual([0, 1, 2]);
    expect(listOutdated([revision(1, 40e6), revision(2, 30e6), revision(3, 10e6)])).toEqual([1]);
  });

  test('the newest stays, however large: what was just done can always be undone', () => {
    expect(listOutdated([revision(1, 1), revision(2, 900e6)])).toEqual([1]);
  });

  test('with a revision go the wordings that it kept', async () => {
    for (let n = 0; n < 303; n++)
      await savePhrase(
        samplePhrase({ id: 'a', text: String(n) }),
        (await database.phrases.get('own/zh-CN/a')) ?? null,
        n,
      );
    expect(await database.revisions.count()).toBe(300);
    expect(await database.befores.count()).toBe(300);
  });
});
