import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renewWait } from '../../lib/core/timing/old-wait.ts';
import {
  bringBack,
  countExpired,
  forgetBuyers,
  forgetExpired,
  keepOfBuyer,
  listBuyers,
  listShops,
  readBuyer,
} from '../../lib/data/buyers.ts';
import { database } from '../../lib/data/database.ts';
import { setMemoryDays } from '../../lib/data/memory-days.ts';
import { createVisitKeeper } from '../../lib/data/visits.ts';
import { snapshotOf } from '../unit/core/knowledge/snapshot-of.ts';

const DAY = 24 * 3_600_000;
const NOW = new Date(2026, 10, 3, 12).getTime();
const KEY = 'practice/S\n7';
const at = { key: KEY, site: 'practice', shop: 'S' };

/** The buyer writes message number `n` at `when`, as the worker sees it. */
const writes = (keep: ReturnType<typeof createVisitKeeper>, n: number, when: number, chatId = '7') => {
  const turns = Array.from({ length: n }, (_, index) => ({
    side: 'buyer' as const,
    pageAt: index === n - 1 ? when : 1,
  }));
  return keep(snapshotOf({ chatId, buyerName: 'Ann Lee' }, turns), when);
};

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a buyer who comes again after the worker was stopped is known, with no word of theirs on disk', async () => {
  await writes(createVisitKeeper(), 1, NOW - 3 * DAY);
  await writes(createVisitKeeper(), 2, NOW);
  expect(await readBuyer(KEY, 180, NOW)).toMatchObject({
    visits: 2,
    previousSeenAt: NOW - 3 * DAY,
    forgetAt: NOW + 180 * DAY,
    name: '',
  });
  expect(JSON.stringify(await database.visits.toArray())).not.toMatch(/Ann/);
});

test('what the agent keeps stands beside the visits, and goes when nothing is left of it', async () => {
  await writes(createVisitKeeper(), 1, NOW);
  await keepOfBuyer(at, { name: 'Ann Lee', note: 'likes blue' }, NOW);
  await keepOfBuyer(at, { vip: true, types: { K: 'K3' } }, NOW);
  expect(await readBuyer(KEY, 180, NOW)).toMatchObject({
    ...{ name: 'Ann Lee', note: 'likes blue', vip: true, types: { K: 'K3' }, visits: 1 },
  });
  await keepOfBuyer(at, { note: '', vip: false, types: {} }, NOW);
  expect(await database.buyers.count()).toBe(0);
  expect(await readBuyer(KEY, 180, NOW)).toMatchObject({ name: '', visits: 1 });
});

test('a note of a buyer whom nobody saw write is kept too', async () => {
  await keepOfBuyer(at, { note: 'called us' }, NOW);
  expect(await readBuyer(KEY, 180, NOW)).toMatchObject({ note: 'called us', visits: 1, lastSeenAt: NOW });
});

test('forgetting takes everything, stays done while the chat is open, and can be undone', async () => {
  const keep = createVisitKeeper();
  await writes(keep, 1, NOW - DAY);
  await writes(keep, 2, NOW);
  await keepOfBuyer(at, { note: 'n' }, NOW);
  const gone = await forgetBuyers([KEY]);
  expect(await readBuyer(KEY, 180, NOW)).toBeNull();
  await writes(createVisitKeeper(), 2, NOW);
  expect(await readBuyer(KEY, 180, NOW)).toBeNull();
  await bringBack(gone);
  expect(await readBuyer(KEY, 180, NOW)).toMatchObject({ note: 'n', visits: 2 });
});

test('who was forgotten and writes again is new', async () => {
  const keep = createVisitKeeper();
  await writes(keep, 1, NOW - DAY);
  await writes(keep, 2, NOW);
  await forgetBuyers('all');
  await writes(keep, 3, NOW + 1000);
  expect(await readBuyer(KEY, 180, NOW + 1000)).toMatchObject({ visits: 1, previousSeenAt: null });
});

test('who has not come for too long is forgotten, with the notes; who came yesterday is not', async () => {
  const keep = createVisitKeeper();
  await writes(keep, 1, NOW - 31 * DAY);
  await keepOfBuyer(at, { note: 'old' }, NOW - 31 * DAY);
  await writes(keep, 1, NOW - DAY, '8');
  expect(await readBuyer(KEY, 30, NOW)).toBeNull();
  expect(await countExpired(NOW, 30)).toBe(1);
  await forgetExpired(NOW, 30);
  expect((await listBuyers(30)).map(({ key }) => key)).toEqual(['practice/S\n8']);
  expect(await database.buyers.count()).toBe(0);
});

test('the worker forgets those whose time is over as soon as it sees somebody', async () => {
  await writes(createVisitKeeper(), 1, NOW - 181 * DAY);
  await writes(createVisitKeeper(), 1, NOW, '8');
  expect(await database.visits.get(KEY)).toBeUndefined();
});

test('nobody is remembered when the owner wants it so', async () => {
  await setMemoryDays(0);
  await writes(createVisitKeeper(), 1, NOW);
  expect(await database.visits.count()).toBe(0);
});

test('each shop is named once', async () => {
  const keep = createVisitKeeper();
  await writes(keep, 1, NOW);
  await writes(keep, 1, NOW, '8');
  expect(await listShops()).toEqual([{ site: 'practice', shop: 'S' }]);
});

test('the base of an earlier version opens with everything in it', async () => {
  const kept = { id: 1, site: 'practice', chatId: 'c', kind: 'reply' } as const;
  await database.waits.add(renewWait({ ...kept, startedAt: 1, answeredAt: 2, targetMs: 3 }));
  database.close();
  await database.open();
  expect(database.verno).toBeGreaterThanOrEqual(4);
  expect(await database.waits.count()).toBe(1);
});
