import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { carry, leaveForLater, takeUp } from '../../lib/background/carry-waits.ts';
import { onSilentPage } from '../../lib/background/find-silent-pages.ts';
import { runningWaits } from '../../lib/core/timing/running-wait.ts';
import { writeLive } from '../../lib/data/live.ts';
import { keepWaits, readLeftWaits } from '../../lib/data/running-waits.ts';
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

beforeEach(() => {
  fakeBrowser.reset();
  silent.clear();
});

describe('a worker that is killed', () => {
  test('after a wait was taken up and before the clock was written: it stands there to be taken up again', async () => {
    await keepWaits([], runningWaits(state));
    for (let life = 0; life < 2; life++) {
      const { clock, left } = await takeUp({}, snapshot, place, T + 60_000);
      expect(clock['shop/ann']?.wait?.startedAt).toBe(T);
      expect(left).toEqual([]);
    }
    const { clock, left } = await takeUp({}, snapshot, place, T + 60_000);
    await carry({}, clock, left);
    expect(await readLeftWaits()).toEqual([]);
  });

  test('over a tab that closes: its waits are left for later once, however often it is begun', async () => {
    await leaveForLater(runningWaits(state));
    await leaveForLater(runningWaits(state));
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
    await vi.waitFor(() => expect(gone).toHaveLength(2));
    expect(gone.sort()).toEqual([
      [2, false, T],
      [3, true, T],
    ]);
  });
});
