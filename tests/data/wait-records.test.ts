import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOldWaits } from '../../lib/background/forget-old-waits.ts';
import { database } from '../../lib/data/database.ts';
import { noteHeat, watchHeated } from '../../lib/data/heated-chats.ts';
import { recordWaits } from '../../lib/data/record-waits.ts';
import { changeStatisticsSettings } from '../../lib/data/statistics-settings.ts';
import { countOlder, readRecords, recordsMark } from '../../lib/data/wait-records.ts';
import { sampleGap, sampleWait } from '../support/sample-waits.ts';

const NO_NAMES: ReadonlySet<string> = new Set();
const DAY = 86_400_000;
const now = 1_800_000_000_000;
const waitOf = (daysAgo: number) => sampleWait({ key: `w${daysAgo}`, startedAt: now - daysAgo * DAY });
const left = async () => (await database.waits.toArray()).map(({ key }) => key);

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a stretch of time is read with the gaps that lie partly in it', async () => {
  await recordWaits([waitOf(3), waitOf(2), waitOf(1)], NO_NAMES);
  await database.gaps.bulkAdd([
    sampleGap(now - 4 * DAY, now - 2.5 * DAY, { why: 'browser' }),
    sampleGap(now - 1.2 * DAY, now - 1.1 * DAY, { why: 'page' }),
  ]);
  const { waits, gaps } = await readRecords(now - 3 * DAY, now - 2 * DAY);
  expect(waits.map(({ key }) => key)).toEqual(['w3']);
  expect(gaps.map(({ why }) => why)).toEqual(['browser']);
});

test('the mark of the records changes with each of them', async () => {
  const marks = [await recordsMark()];
  await recordWaits([waitOf(1)], NO_NAMES);
  marks.push(await recordsMark());
  await database.gaps.add(sampleGap(now, now + 1));
  marks.push(await recordsMark());
  await database.waits.clear();
  marks.push(await recordsMark());
  expect(new Set(marks).size).toBe(4);
});

test('the worker deletes what is older than the owner wants, twice a day at most', async () => {
  await recordWaits([waitOf(400), waitOf(100), waitOf(5)], NO_NAMES);
  expect(await countOlder(now - 90 * DAY)).toBe(2);
  await forgetOldWaits(now);
  expect(await left()).toEqual(['w100', 'w5']);
  await changeStatisticsSettings({ keepDays: 30 });
  await forgetOldWaits(now + DAY / 4);
  expect(await left()).toEqual(['w100', 'w5']);
  await forgetOldWaits(now + DAY / 2);
  expect(await left()).toEqual(['w5']);
});

test('what is kept for good is never deleted', async () => {
  await changeStatisticsSettings({ keepDays: null });
  await recordWaits([waitOf(3000)], NO_NAMES);
  await forgetOldWaits(now);
  expect(await left()).toEqual(['w3000']);
});

test('impossible settings are refused', async () => {
  await expect(changeStatisticsSettings({ goalPermille: 0 })).rejects.toThrow();
  await expect(changeStatisticsSettings({ keepDays: -1 })).rejects.toThrow();
});

test('heat that nobody has read again for a day is forgotten', async () => {
  const chat = { site: 'feige', chatId: 'a', name: 'Ann', level: 'hot' as const, hotRuns: 1, at: now };
  await noteHeat('feige/a', chat, now);
  await noteHeat('feige/b', { ...chat, chatId: 'b', at: now + 2 * DAY }, now + 2 * DAY);
  const keys = await new Promise<string[]>((resolve) => watchHeated((all) => resolve(Object.keys(all))));
  expect(keys).toEqual(['feige/b']);
});
