import 'fake-indexeddb/auto';
import type { DBCore } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_KINDS } from '../../../lib/core/backup/kinds.ts';
import { isFull } from '../../../lib/core/is-full.ts';
import { writeLines } from '../../../lib/data/backup/lines.ts';
import { openBackup, type ReadBackup } from '../../../lib/data/backup/read-backup.ts';
import { restore } from '../../../lib/data/backup/restore.ts';
import { seal } from '../../../lib/data/backup/seal.ts';
import { finishRestore, inRestore } from '../../../lib/data/backup/unfinished.ts';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { database } from '../../../lib/data/database.ts';
import { listRevisions, rollBack } from '../../../lib/data/revisions.ts';
import { emptyBase, fillBase, readEverything } from './full-base.ts';

const ALL = { kinds: BACKUP_KINDS, mode: 'replace' } as const;

const read = async (file: Blob): Promise<ReadBackup> => {
  const opened = await openBackup(
    new Uint8Array(await file.arrayBuffer()),
    null,
    (css) => !css.includes('<'),
  );
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
  return opened.backup;
};

/** A backup as a stranger may write one: in order as a file, whatever stands in it. */
const forge = async (stores: Record<string, unknown[]>): Promise<ReadBackup> => {
  const body = new Blob([...writeLines(new Map(Object.entries(stores)))]);
  return read(await seal(new Uint8Array(await body.arrayBuffer()), '', 1));
};

/** The backup of a full base, and another base beside it that it is restored into. */
async function between(): Promise<{ backup: ReadBackup; before: object; after: object }> {
  await fillBase();
  await database.publications.clear();
  const backup = await read(await writeBackup('', 1));
  await emptyBase();
  await restore(backup, ALL, 2);
  const after = await readEverything();
  await emptyBase();
  await database.uses.put({ phrase: 'own/en/x', times: 8, lastAt: 2 });
  await database.words.put({ key: 'en/x', word: null, hidden: true, updatedAt: 2 });
  await browser.storage.local.set({ facts: { shop: 'Old' }, memoryDays: 30 });
  return { backup, before: await readEverything(), after };
}

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyBase();
});

describe('a restore is whole or not at all', () => {
  afterEach(() => {
    database.unuse({ stack: 'dbcore', name: 'full-disk' });
    database.close();
    return database.open();
  });

  /** Every write of this table meets a full disk, as the browser says it: in the transaction, at the lowest level. */
  async function fillDisk(table: string): Promise<void> {
    const create = (down: DBCore): DBCore => ({
      ...down,
      table: (name) => {
        const real = down.table(name);
        const mutate: typeof real.mutate = (request) =>
          request.type === 'put' || request.type === 'add'
            ? Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
            : real.mutate(request);
        return name === table ? { ...real, mutate } : real;
      },
    });
    database.close();
    database.use({ stack: 'dbcore', name: 'full-disk', level: 99, create });
    await database.open();
  }

  it.each(['phrases', 'waits', 'subscriptions', 'restores'])(
    'when the disk is full at the table %s, nothing has changed',
    async (table) => {
      const { backup, before } = await between();
      await fillDisk(table);
      const failed = await restore(backup, ALL, 3).catch((error: unknown) => error);
      expect(isFull(failed)).toBe(true);
      expect(await readEverything()).toEqual(before);
      expect(await database.restores.count()).toBe(0);
    },
  );

  it('what a kill kept from the settings is brought there at the next start', async () => {
    const { backup, before, after } = await between();
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('killed'));
    await expect(restore(backup, ALL, 3)).rejects.toThrow('killed');
    set.mockRestore();
    expect(await readEverything()).not.toEqual(before);
    await inRestore(finishRestore);
    expect(await readEverything()).toEqual(after);
    expect(await database.restores.count()).toBe(0);
  });

  it('of phrases is a revision of the library that can be rolled back', async () => {
    const { backup, before } = await between();
    const revision = await restore(backup, { kinds: ['phrases'], mode: 'replace' }, 3);
    expect(await listRevisions()).toMatchObject([{ id: revision, kind: 'restore', added: 3 }]);
    await rollBack(revision ?? 0, 4);
    expect(await database.phrases.toArray()).toEqual((before as { phrases: object[] }).phrases);
  });

  it('what was changed after a finished restore is not undone by the next start', async () => {
    const { backup } = await between();
    await restore(backup, ALL, 3);
    await browser.storage.local.set({ memoryDays: 90 });
    await inRestore(finishRestore);
    expect((await browser.storage.local.get('memoryDays')).memoryDays).toBe(90);
  });
});

describe('rows of a stranger', () => {
  const phrase = {
    ...{ id: 'x', title: 'T', text: 'W', lang: 'en', key: 'own/en/x', source: 'own', hidden: false },
    ...{ edited: false, initials: '', place: 0, updatedAt: 1 },
  };

  it('are taken only as they should be; the others are named with what is wrong with them', async () => {
    const backup = await forge({
      phrases: [
        phrase,
        { ...phrase, key: 'pack/en/x' },
        { ...phrase, id: 'long', key: 'own/en/long', text: 'x'.repeat(6000) },
        null,
        '<script>alert(1)</script>',
      ],
      waits: [{ key: 'k' }],
      'local:memoryDays': [{ key: 'memoryDays', value: 1e9 }],
      'local:taughtSites': [{ id: 'a', name: 'A', origin: 'https://a.example', profile: { matches: ['*'] } }],
    });
    expect(backup.broken.map(({ of, row }) => `${of} ${row}`)).toEqual([
      ...['phrases 2', 'phrases 3', 'phrases 4', 'phrases 5', 'waits 1'],
      ...['local:taughtSites 1', 'local:memoryDays 1'],
    ]);
    expect(backup.broken[0]?.problem).toBe('the key is not that of the phrase');
    await restore(backup, { kinds: BACKUP_KINDS, mode: 'merge' }, 2);
    expect((await database.phrases.toArray()).map(({ key }) => key)).toEqual(['own/en/x']);
  });

  it('cannot reach into prototypes, nor bring fields that nobody knows', async () => {
    const evil = JSON.parse('{"key":"__proto__","value":"polluted"}');
    const backup = await forge({
      phrases: [JSON.parse(`${JSON.stringify(phrase).slice(0, -1)},"__proto__":{"hidden":true},"extra":1}`)],
      'local:facts': [evil],
      'local:shopFacts': [JSON.parse('{"key":"s","value":{"__proto__":{"a":"b"}}}')],
    });
    await restore(backup, { kinds: BACKUP_KINDS, mode: 'merge' }, 2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const [kept] = await database.phrases.toArray();
    expect(kept).toMatchObject({ hidden: false });
    expect(kept).not.toHaveProperty('extra');
  });

  it('of a newer version refuse the whole file, for they would be lost', async () => {
    const body = new Blob([...writeLines(new Map([['holograms', [{}]]]))]);
    const file = await seal(new Uint8Array(await body.arrayBuffer()), '', 1);
    const opened = await openBackup(new Uint8Array(await file.arrayBuffer()), null, () => true);
    expect(opened).toEqual({ state: 'refused', fault: 'newer' });
  });

  it('a subscription to an address that may not be asked is none', async () => {
    await fillBase();
    const [subscription] = await database.subscriptions.toArray();
    const backup = await forge({
      subscriptions: [
        { ...subscription, address: 'http://files.example.com/t.json' },
        { ...subscription, address: 'javascript:alert(1)' },
        { ...subscription, company: true, address: 'https://files.example.com/u.json' },
      ],
    });
    expect(backup.broken).toHaveLength(2);
    expect(backup.stores.get('subscriptions')).toMatchObject([{ company: false }]);
  });
});
