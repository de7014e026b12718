import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judgeFile } from '../../../lib/core/share/judge-file.ts';
import { openBackup } from '../../../lib/data/backup/read-backup.ts';
import { restore } from '../../../lib/data/backup/restore.ts';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { database } from '../../../lib/data/database.ts';
import { obeyCompany } from '../../../lib/data/share/company.ts';
import {
  changeSubscription,
  dropSubscription,
  newSubscription,
  readArrival,
} from '../../../lib/data/share/subscriptions.ts';
import { takeArrival } from '../../../lib/data/share/take-arrival.ts';

import { ADDRESS, KEY, locked, OTHER_KEY } from './whole-policy.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a library of the company', () => {
  const library = { address: ADDRESS, key: KEY, automatic: true, everyHours: 24 } as const;
  const stored = () => database.subscriptions.get(ADDRESS);

  test('is subscribed to once, and neither changed nor removed by the agent', async () => {
    expect(await obeyCompany([library], 5)).toEqual([ADDRESS]);
    expect(await obeyCompany([library], 6)).toEqual([]);
    await changeSubscription(ADDRESS, {
      automatic: false,
      everyHours: 1,
      paused: true,
      key: null,
      nextKey: OTHER_KEY,
    });
    expect(await stored()).toMatchObject({
      automatic: true,
      everyHours: 24,
      paused: false,
      key: KEY,
      nextKey: null,
    });
    await expect(dropSubscription(ADDRESS)).rejects.toEqual(locked(ADDRESS));
    expect(await stored()).toMatchObject({ company: true });
  });

  test('becomes the agent’s when the policy names it no more', async () => {
    await obeyCompany([library], 5);
    await obeyCompany([], 6);
    expect(await stored()).toMatchObject({ company: false, keyFixed: false, automatic: true, key: KEY });
    await changeSubscription(ADDRESS, { automatic: false });
    await dropSubscription(ADDRESS);
    expect(await stored()).toBeUndefined();
  });

  test('has the key of the policy, not the one that was seen first, and what that one signed is not taken', async () => {
    await database.subscriptions.put({
      ...newSubscription(ADDRESS, 1),
      ...{ key: OTHER_KEY, nextKey: OTHER_KEY, source: 'Maple', etag: '"1"', paused: true },
    });
    const signed = {
      address: ADDRESS,
      at: 1,
      name: 'Maple',
      language: 'en',
      revision: 1,
      publisher: '',
    } as const;
    await database.arrivals.put({ ...signed, phrases: [], key: OTHER_KEY, nextKey: null });
    await obeyCompany([library], 5);
    expect(await stored()).toMatchObject({ key: KEY, nextKey: null, etag: '', nextAt: 0, paused: false });
    expect(await readArrival(ADDRESS)).toBeUndefined();
    // One that another page brought meanwhile.
    await database.arrivals.put({ ...signed, phrases: [], key: OTHER_KEY, nextKey: null });
    expect(await takeArrival(ADDRESS, 6)).toBeNull();
  });

  test('follows no key but the policy’s, not even one that it announced itself', () => {
    const trust = { key: KEY, nextKey: OTHER_KEY, keyFixed: true, takenRevision: 1 };
    expect(judgeFile(trust, { key: OTHER_KEY, nextKey: null, revision: 2 })).toMatchObject({ ok: false });
    expect(judgeFile(trust, { key: KEY, nextKey: OTHER_KEY, revision: 2 })).toEqual({
      ...{ ok: true, key: KEY, nextKey: null },
    });
  });

  test('is neither changed nor taken away by a backup', async () => {
    await database.subscriptions.put({ ...newSubscription(ADDRESS, 1), source: 'Maple', key: OTHER_KEY });
    const bytes = new Uint8Array(await (await writeBackup('', 1)).arrayBuffer());
    const opened = await openBackup(bytes, null, () => true);
    if (opened.state !== 'open') throw new Error('not open');
    const second = { ...library, address: 'https://files.example.com/b.json' };
    await obeyCompany([library, second], 5);
    await restore(opened.backup, { kinds: ['team'], mode: 'replace' }, 6);
    const all = await database.subscriptions.toArray();
    expect(all.map(({ address, key, company }) => ({ address, key, company }))).toEqual([
      { address: second.address, key: KEY, company: true },
      { address: ADDRESS, key: KEY, company: true },
    ]);
  });
});
