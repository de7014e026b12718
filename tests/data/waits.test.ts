import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FinishedWait } from '../../lib/core/timing/clock-state.ts';
import { namelessId, withoutName } from '../../lib/core/timing/nameless.ts';
import { renewWait } from '../../lib/core/timing/old-wait.ts';
import { database } from '../../lib/data/database.ts';
import { listGaps, recordGaps } from '../../lib/data/gaps.ts';
import { recordWaits } from '../../lib/data/record-waits.ts';
import { countAnswered } from '../../lib/data/waits.ts';

const NO_NAMES: ReadonlySet<string> = new Set();
const old = {
  id: 1,
  site: 'pinduoduo',
  chatId: 'c',
  kind: 'reply',
  startedAt: 1_000,
  answeredAt: 9_000,
  targetMs: 20_000,
} as const;
const { id: _, ...wait }: FinishedWait & { id: number } = { ...renewWait(old), key: 'pinduoduo||c|q1' };

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('the record of waits', () => {
  test('takes over every wait of the first version, times and targets as they were', async () => {
    await database.delete();
    const before = new Dexie('qinda');
    before.version(1).stores({ phrases: 'key, source, group', packs: 'lang', waits: '++id, answeredAt' });
    const many = Array.from({ length: 250 }, (_, at) => ({ ...old, id: at + 1, answeredAt: 9_000 + at }));
    await before.table('waits').bulkAdd(many);
    before.close();
    await database.open();
    const kept = await database.waits.toArray();
    expect(kept).toHaveLength(250);
    expect(kept.map((one) => ({ ...one }))).toEqual(many.map(renewWait));
    expect(await countAnswered(9_100)).toEqual({ answered: 150, inTime: 150 });
  });

  test('takes the names out of what is there from before, where they were the ids, and nothing else', async () => {
    await database.delete();
    const before = new Dexie('qinda');
    before.version(10).stores({ waits: '++id, key, startedAt, answeredAt, endedAt' });
    const named = (site: string, id: number) => ({
      ...wait,
      id,
      site,
      chatId: '小林',
      key: `${site}||小林|q${id}`,
    });
    const sites = ['feige', 'kuaishou', 'weixin', 'alibaba', 'etsy', 'taught-shop'];
    const many = sites.map((site, at) => named(site, at + 1));
    const other = { ...wait, id: 99 };
    await before.table('waits').bulkAdd([...many, other]);
    before.close();
    await database.open();
    const kept = await database.waits.toArray();
    expect(JSON.stringify(kept)).not.toContain('小林');
    expect(kept.map((one) => ({ ...one }))).toEqual([...many.map(withoutName), other]);
    // Worked out once more after the update.
    await recordWaits([many[0] as FinishedWait], new Set(['小林']));
    expect(await database.waits.count()).toBe(many.length + 1);
  });

  test('has no name on disk where the name is the only id, and still knows the round that it was recorded for', async () => {
    const named = { ...wait, site: 'feige', shop: 'A', chatId: '小林', key: 'feige|A|小林|q1' };
    // The page named its shop only later.
    const unseen = {
      ...named,
      shop: '',
      key: 'feige||小林|1400',
      answeredAt: null,
      excluded: 'gap',
    } as const;
    const names = new Set(['小林']);
    await recordWaits([unseen, { ...unseen, key: 'another', chatId: '小李' }], new Set(['小林', '小李']));
    await recordWaits([named], names);
    await recordWaits([named], names);
    const kept = await database.waits.toArray();
    expect(JSON.stringify(kept)).not.toMatch(/小林|小李/);
    expect(kept.map(({ chatId }) => chatId).sort()).toEqual(
      [namelessId('feige', '', '小李'), namelessId('feige', 'A', '小林')].sort(),
    );
  });

  test('takes each wait once, however often it is worked out', async () => {
    await recordWaits([wait, wait], NO_NAMES);
    await recordWaits([{ ...wait, answeredAt: 9_001 }], NO_NAMES);
    expect(await database.waits.count()).toBe(1);
  });

  test('takes the same words on another day as another wait, where pages name messages by their words', async () => {
    const later = { ...wait, startedAt: wait.startedAt + 86_400_000, answeredAt: 86_409_000 };
    await recordWaits([wait, later], NO_NAMES);
    expect(await database.waits.count()).toBe(2);
  });

  test('lets a measured wait take the place of what was recorded while nobody had seen its answer, and of nothing else', async () => {
    const unseen = {
      ...wait,
      key: 'list',
      startedAt: 1_400,
      endedAt: 8_000,
      answeredAt: null,
      excluded: 'gap',
    } as const;
    const others = [
      { ...unseen, key: 'other buyer', chatId: 'd' },
      { ...unseen, key: 'other day', startedAt: 86_401_400, endedAt: 86_408_000 },
      { ...unseen, key: 'handed over', excluded: 'transfer' },
    ] as const;
    await recordWaits([unseen, ...others], NO_NAMES);
    await recordWaits([wait], NO_NAMES);
    // Worked out once more by a worker that was killed in between.
    await recordWaits([unseen, wait], NO_NAMES);
    const keys = (await database.waits.toArray()).map(({ key }) => key);
    expect(keys.sort()).toEqual([wait.key, 'handed over', 'other buyer', 'other day'].sort());
  });

  test('puts the measured wait in place of its own record, and leaves the round after it alone', async () => {
    const unseen = { ...wait, greetedAt: null, answeredAt: null, endedAt: 9_500, excluded: 'gap' } as const;
    const next = { ...unseen, key: 'next', startedAt: 9_600, endedAt: 20_000 } as const;
    await recordWaits([unseen, next], NO_NAMES);
    await recordWaits([wait], NO_NAMES);
    await recordWaits([unseen, wait], NO_NAMES);
    const kept = await database.waits.toArray();
    expect(kept.map(({ key, answeredAt }) => [key, answeredAt])).toEqual([
      [wait.key, wait.answeredAt],
      ['next', null],
    ]);
  });

  test('takes the place of all that the list told of one round', async () => {
    const told = (key: string, startedAt: number, endedAt: number) =>
      ({ ...wait, key, startedAt, endedAt, answeredAt: null, excluded: 'gap' }) as const;
    await recordWaits([told('first', 1_400, 3_000), told('second', 5_000, 8_000)], NO_NAMES);
    await recordWaits([wait], NO_NAMES);
    expect((await database.waits.toArray()).map(({ key }) => key)).toEqual([wait.key]);
  });

  test('counts what was measured, both lights in time, and leaves out what nobody could see', async () => {
    await recordWaits(
      [
        { ...wait, key: '1' },
        { ...wait, key: '2', greetedAt: 4_000, answerFromAt: 4_000, answeredAt: 30_000 },
        { ...wait, key: '3', answeredAt: 10_000, excluded: 'gap' },
        { ...wait, key: '4', answeredAt: null, excluded: 'closed' },
      ],
      NO_NAMES,
    );
    expect(await countAnswered(0)).toEqual({ answered: 2, inTime: 1 });
  });

  test('keeps blind gaps, each once', async () => {
    const gap = { site: 'feige', tabId: 3, from: 10, to: 20, why: 'page' } as const;
    await recordGaps([gap, gap, { ...gap, from: 5, to: 8 }]);
    expect((await listGaps(0)).map(({ from, to }) => [from, to])).toEqual([
      [5, 8],
      [10, 20],
    ]);
    expect(await listGaps(15)).toHaveLength(1);
  });
});
