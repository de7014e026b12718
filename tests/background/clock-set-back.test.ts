import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Signal } from '../../lib/core/alerts/tones.ts';
import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { database } from '../../lib/data/database.ts';
import { readClock } from '../../lib/data/live.ts';
import { addPromise } from '../../lib/data/promises.ts';
import { listed, shows, T, turn } from '../unit/timing/played-clock.ts';

type Handler = (message: { data: unknown; sender: object }) => unknown;
const handlers = new Map<string, Handler>();
const rings: Signal[] = [];

vi.mock('../../lib/messaging/protocol.ts', () => ({
  onMessage: (type: string, handler: Handler) => void handlers.set(type, handler),
  sendMessage: async () => {},
}));
vi.mock('../../lib/background/ring.ts', () => ({
  getReady: async () => {},
  ring: async (signal: Signal) => {
    rings.push(signal);
    return true;
  },
}));
vi.mock('../../lib/i18n/t.ts', () => ({ t: (key: string) => key }));

const HOUR = 3_600_000;
/** The clock on the wall, and the one that nobody can change; ms. */
let wall = T;
let steady = 0;
const pass = (ms: number) => {
  wall += ms;
  steady += ms;
};

/** The page tells what it shows now; done when the worker has taken it in and told what is due. */
async function hear(...all: ChatSnapshot[]): Promise<void> {
  const sender = { id: fakeBrowser.runtime.id, tab: { id: 7 }, frameId: 0, documentId: 'one' };
  const data = all.map((one) => ({ ...one, takenAt: wall }));
  await handlers.get('chatSeen')?.({ data, sender });
  await handlers.get('knock')?.({ data: undefined, sender });
}
const waitOf = async (chatId: string) => (await readClock())[`shop/${chatId}`]?.wait;
const quiet = shows([turn('before', 'buyer')]);
const asks = () => shows([turn('before', 'buyer'), turn('q', 'buyer', wall)]);

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
  [wall, steady] = [T, 0];
  rings.length = 0;
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => steady);
  for (const event of ['onReplaced'] as const) fakeBrowser.tabs[event].addListener = () => {};
  fakeBrowser.tabs.query = async () => [] as Browser.tabs.Tab[];
  const { raiseAlerts } = await import('../../lib/background/raise-alerts.ts');
  const { runClock } = await import('../../lib/background/run-clock.ts');
  runClock(() => wall);
  raiseAlerts();
});

test('a question that comes right after the clock was put back by half a minute starts its wait at once', async () => {
  await hear(quiet);
  pass(1_000);
  wall -= 30_000;
  pass(500);
  await hear(asks());
  expect(await waitOf('ann')).toMatchObject({ startedAt: wall });
});

test('so does one after a step of a second, too small to be noticed as a changed clock', async () => {
  await hear(quiet);
  pass(1_500);
  await hear(shows([turn('before', 'buyer')], [listed('bob')]));
  wall -= 1_000;
  pass(100);
  await hear(asks());
  expect(await waitOf('ann')).toBeTruthy();
});

test('a buyer for whom it has rung is not rung for again', async () => {
  await hear(quiet);
  await hear(asks());
  pass(16_000);
  await hear(asks());
  const once = [...rings];
  expect(once).toHaveLength(1);
  wall -= HOUR;
  for (let second = 0; second < 5; second++) {
    pass(1_000);
    await hear(asks());
  }
  expect(rings).toEqual(once);
  // It has run on, by the clock as it is now.
  expect(wall - ((await waitOf('ann'))?.startedAt ?? 0)).toBe(21_000);
});

test('a promise that was due by a clock that ran ahead rings again when it is really due', async () => {
  const promise = { site: 'shop', chatId: 'ann', chatKey: 'shop/ann', name: 'Ann', text: 'I will call' };
  await addPromise({ ...promise, madeAt: T, dueAt: T + 60_000 });
  await hear(quiet);
  pass(60_500);
  await hear(quiet);
  expect(rings).toEqual(['promise']);
  wall -= HOUR;
  pass(1_000);
  await hear(asks());
  pass(HOUR);
  await hear(quiet);
  expect(rings.filter((signal) => signal === 'promise')).toHaveLength(2);
});
