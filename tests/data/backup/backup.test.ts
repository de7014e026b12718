import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_KINDS } from '../../../lib/core/backup/kinds.ts';
import { withoutName } from '../../../lib/core/timing/nameless.ts';
import { openBackup, type ReadBackup } from '../../../lib/data/backup/read-backup.ts';
import { previewRestore, restore } from '../../../lib/data/backup/restore.ts';
import { LOCAL_LEFT_OUT, listStores, TABLES_LEFT_OUT } from '../../../lib/data/backup/stores.ts';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { database } from '../../../lib/data/database.ts';
import { sampleWait } from '../../support/sample-waits.ts';
import { filesIn, read as readSource } from '../../unit/house/source.ts';
import { samplePhrase } from '../sample-phrase.ts';
import { emptyBase, fillBase, readEverything } from './full-base.ts';

const ALL = { kinds: BACKUP_KINDS, mode: 'replace' } as const;
const parses = () => true;

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const save = async (passphrase = '') => bytesOf(await writeBackup(passphrase, 1000));

async function open(bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = null): Promise<ReadBackup> {
  const opened = await openBackup(bytes, passphrase, parses);
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened));
  return opened.backup;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyBase();
});

describe('a backup', () => {
  it('keeps every table and every setting, but those of which it says why not', () => {
    const places = listStores(parses).map(({ place }) => place);
    const tables = places.flatMap((place) => ('table' in place ? [place.table] : []));
    expect([...tables, ...TABLES_LEFT_OUT].sort()).toEqual(database.tables.map(({ name }) => name).sort());
    const code = filesIn('lib').map(readSource).join('\n');
    const items = [...code.matchAll(/['"]local:(\w+)['"]/g)].map(([, name]) => name);
    const direct = ['taughtSites', 'health'];
    const local = places.flatMap((place) => ('local' in place ? [place.local] : []));
    expect([...local, ...LOCAL_LEFT_OUT].sort()).toEqual([...new Set([...items, ...direct])].sort());
  });

  it('from before brings no buyer’s name back where that is the only id, and one from now stays as it is', async () => {
    const wait = sampleWait({ site: 'feige', chatId: '小林', key: 'feige||小林|q1' });
    for (const kept of [wait, withoutName(wait)]) {
      await emptyBase();
      await database.waits.add({ ...kept });
      const backup = await open(await save());
      await restore(backup, ALL, 2000);
      const [{ id: _, ...row } = {}] = await database.waits.toArray();
      expect(row).toEqual(withoutName(wait));
    }
  });

  it.each(['', 'five blue maple leaves'])(
    'gives everything back in a fresh base, passphrase “%s”',
    async (passphrase) => {
      await fillBase();
      const before = await readEverything();
      const file = await save(passphrase);
      await emptyBase();
      const backup = await open(file, passphrase);
      expect(backup.broken).toEqual([]);
      // What a readable file leaves out stands here still.
      if (passphrase === '') await database.publications.bulkPut(before.publications as never);
      const questions = passphrase === '' ? [] : before.openQuestions;
      await restore(backup, ALL, 2000);
      const subscription = { ...(before.subscriptions as object[])[0], nextAt: 0 };
      const [publication] = before.publications as { target: object }[];
      const target = { ...publication?.target, password: passphrase === '' ? 'hunter2' : '' };
      expect(await readEverything()).toEqual({
        ...before,
        openQuestions: questions,
        subscriptions: [subscription],
        publications: [{ ...publication, target }],
      });
    },
  );

  it('brings back what use has taught as the numbers that they were', async () => {
    await fillBase();
    const [before] = await database.habits.toArray();
    const backup = await open(await save());
    await database.habits.clear();
    await restore(backup, ALL, 2000);
    const [after] = await database.habits.toArray();
    expect(after).toEqual(before);
    expect(after?.hashes).toBeInstanceOf(Uint32Array);
  });

  it('without a passphrase holds no private key, no password of a server, no buyer’s question', async () => {
    await fillBase();
    const [publication] = await database.publications.toArray();
    const text = new TextDecoder().decode(await save());
    expect(text).toContain(publication?.key?.key);
    expect(text).not.toContain(publication?.key?.secret.d);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('保修多久');
  });

  it('never holds the password of a library’s server, and leaves the one here alone', async () => {
    await fillBase();
    const access = { user: 'lily', password: 'hunter3' };
    await database.subscriptions.toCollection().modify({ access });
    const backup = await open(await save('a few words'), 'a few words');
    expect(JSON.stringify([...backup.stores])).not.toContain('hunter3');
    await database.subscriptions.toCollection().modify({ everyHours: 24 });
    await restore(backup, ALL, 2000);
    expect(await database.subscriptions.toArray()).toMatchObject([{ everyHours: 6, access }]);
  });

  it('without the private key leaves the publication out where the key is not known, and says so', async () => {
    await fillBase();
    const backup = await open(await save());
    await emptyBase();
    expect((await previewRestore(backup, 'merge')).get('team')).toMatchObject({ added: 2, broken: 1 });
    await restore(backup, ALL, 2000);
    expect(await database.publications.count()).toBe(0);
  });

  it('with a passphrase shows none of its words', async () => {
    await fillBase();
    expect(new TextDecoder().decode(await save('five blue maple leaves'))).not.toMatch(
      /小林家|shelf|phrases/,
    );
  });
});

describe('a restore', () => {
  it('counts first what it then does, and finds nothing to do the second time', async () => {
    await fillBase();
    const backup = await open(await save());
    const mine = await database.phrases.get('own/zh-CN/mine');
    if (!mine) throw new Error('no phrase');
    await database.phrases.bulkPut([
      { ...mine, text: 'changed since' },
      { ...mine, key: 'own/zh-CN/new', id: 'new' },
    ]);
    await database.phrases.delete('Team/zh-CN/a');
    const counts = (await previewRestore(backup, 'merge')).get('phrases');
    expect(counts).toEqual({ added: 1, replaced: 1, same: 1, onlyHere: 1, broken: 0 });
    await restore(backup, { kinds: BACKUP_KINDS, mode: 'merge' }, 2000);
    for (const [kind, { added, replaced }] of await previewRestore(backup, 'merge'))
      expect([kind, added, replaced]).toEqual([kind, 0, 0]);
    expect(await database.phrases.get('own/zh-CN/mine')).toMatchObject({ text: '今天{courier}发出' });
    expect(await database.phrases.get('own/zh-CN/new')).toBeDefined();
  });

  it('that replaces leaves nothing that is only here, that merges leaves everything', async () => {
    await fillBase();
    const backup = await open(await save());
    const extra = samplePhrase({ id: 'later' });
    const row = { ...(await database.phrases.toArray())[0], ...extra, key: 'own/zh-CN/later', source: 'own' };
    await database.phrases.put(row as never);
    await browser.storage.local.set({ facts: { shop: '小林家', agent: 'Lin', courier: '顺丰' } });
    await restore(backup, { kinds: BACKUP_KINDS, mode: 'merge' }, 2000);
    expect(await database.phrases.get('own/zh-CN/later')).toBeDefined();
    expect((await browser.storage.local.get('facts')).facts).toHaveProperty('courier', '顺丰');
    await restore(backup, ALL, 2000);
    expect(await database.phrases.get('own/zh-CN/later')).toBeUndefined();
    expect((await browser.storage.local.get('facts')).facts).not.toHaveProperty('courier');
  });

  it('touches only the kinds that were chosen', async () => {
    await fillBase();
    const backup = await open(await save());
    await emptyBase();
    await restore(backup, { kinds: ['shop', 'cards'], mode: 'replace' }, 2000);
    expect(await database.cards.count()).toBe(1);
    expect(await database.phrases.count()).toBe(0);
    expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual(['facts', 'shopFacts']);
  });

  it('that merges leaves the built-in wording to the newer extension', async () => {
    await fillBase();
    const backup = await open(await save());
    await database.packs.put({ lang: 'zh-CN', revision: 4 });
    await database.phrases.update('pack/zh-CN/stock', { text: 'newer words' });
    await restore(backup, { kinds: ['phrases'], mode: 'merge' }, 2000);
    expect(await database.phrases.get('pack/zh-CN/stock')).toMatchObject({ text: 'newer words' });
    expect(await database.packs.get('zh-CN')).toMatchObject({ revision: 4 });
  });

  it('of a team library without its phrases lets the library be taken anew', async () => {
    await fillBase();
    const backup = await open(await save());
    await emptyBase();
    await restore(backup, { kinds: ['team'], mode: 'merge' }, 2000);
    expect(await database.subscriptions.toArray()).toMatchObject([{ takenRevision: null, nextAt: 0 }]);
  });
});
