import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { carry, leaveForLater, takeUp } from '../../lib/background/carry-waits.ts';
import { onSilentPage } from '../../lib/background/find-silent-pages.ts';
import { runningWaits, stillWaiting } from '../../lib/core/timing/running-wait.ts';
import { writeLive } from '../../lib/data/live.ts';
import { isNameSite } from '../../lib/data/name-sites.ts';
import { changeKept, keepWaits, readLeftWaits } from '../../lib/data/running-waits.ts';
import { place, play, shows, T, turn } from '../unit/timing/played-clock.ts';

const silent = new Set<number>();
vi.mock('../../lib/messaging/protocol.ts', () => ({
  sendMessage: async (_: string, __: undefined, { tabId }: { tabId: number }) => {
    if (silent.has(tabId)) throw new Error('no receiver');
    return true;
  },
}));

const snapshot = shows([turn('q1', 'buyer', T, { text: 'Is it in stock?' })]);
const { state } = play([snapshot, 1_000]);

const NAME = '小林家的猫';
const named = { ...shows([turn('q1', 'buyer', T)], [], NAME), site: 'feige' };
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

beforeEach(() => {
  fakeBrowser.reset();
  silent.clear();
});

describe('a browser that ends while a buyer waits who is known by name only', () => {
  test('leaves no name on disk, and the wait goes on with the buyer of that name', async () => {
    await carry({}, play([named, 1_000]).state);
    expect(await onDisk()).toMatch(/"startedAt":1800000000000/);
    expect(await onDisk()).not.toContain(NAME);
    await fakeBrowser.storage.session.clear();
    await changeKept(T + 2_000, 0);
    const other = { ...named, ...shows([turn('x', 'buyer')], [], '小李'), site: 'feige' };
    const kept = await readLeftWaits();
    expect(takeUp({}, kept, other, place, T + 60_000).left).toBe(kept);
    const again = { ...named, ...shows([turn('q1', 'buyer')], [], NAME), site: 'feige' };
    const { clock, left } = takeUp({}, kept, again, place, T + 60_000);
    expect(clock[`feige/${NAME}`]).toMatchObject({ chatId: NAME, wait: { startedAt: T, startKnown: true } });
    await carry({}, clock, left);
    expect(await onDisk()).not.toContain(NAME);
  });

  test('and what an earlier version left on disk loses its name, and is taken up all the same', async () => {
    const [one] = stillWaiting(Object.values(play([named, 1_000]).state));
    await fakeBrowser.storage.local.set({ runningWaits: [one] });
    expect(await onDisk()).toContain(NAME);
    vi.resetModules();
    const updated = await import('../../lib/background/carry-waits.ts');
    const again = { ...named, ...shows([turn('q1', 'buyer')], [], NAME), site: 'feige' };
    const left = await (await import('../../lib/data/running-waits.ts')).readLeftWaits();
    const { clock } = updated.takeUp({}, left, again, place, T + 60_000);
    expect(await onDisk()).not.toContain(NAME);
    expect(clock[`feige/${NAME}`]?.wait).toMatchObject({ startedAt: T, startKnown: true });
  });
});

describe('a worker that is killed', () => {
  test('after a wait was taken up and before the clock was written: it stands there to be taken up again', async () => {
    await keepWaits([], runningWaits(state, isNameSite));
    for (let life = 0; life < 2; life++) {
      const { clock, left } = takeUp({}, await readLeftWaits(), snapshot, place, T + 60_000);
      expect(clock['shop/ann']?.wait?.startedAt).toBe(T);
      expect(left).toEqual([]);
    }
    const { clock, left } = takeUp({}, await readLeftWaits(), snapshot, place, T + 60_000);
    await carry({}, clock, left);
    expect(await readLeftWaits()).toEqual([]);
  });

  test('over a tab that closes: its waits are left for later once, however often it is begun', async () => {
    await leaveForLater(runningWaits(state, isNameSite));
    await leaveForLater(runningWaits(state, isNameSite));
    expect((await readLeftWaits()).map(({ wait }) => wait.startedAt)).toEqual([T]);
  });

  test('over what a page said when it went away: pages that no longer answer are found, and no others', async () => {
    for (const tabId of [1, 2, 3]) await writeLive({}, {}, { tabId, frameId: 0, snapshot });
    silent.add(2).add(3);
    fakeBrowser.tabs.get = async (id: number) => {
      if (id === 3) throw new Error('no tab');
      return { id } as Browser.tabs.Tab;
    };
    const gone: [number, boolean, number][] = [];
    await onSilentPage(async ({ tabId }, isClosed, from) => {
      gone.push([tabId, isClosed, from]);
    });
    await expect.poll(() => gone).toHaveLength(2);
    expect(gone.sort()).toEqual([
      [2, false, T],
      [3, true, T],
    ]);
  });
});
