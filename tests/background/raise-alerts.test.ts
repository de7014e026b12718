import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Signal } from '../../lib/core/alerts/tones.ts';
import type { PromiseDue } from '../../lib/core/timing/alerts-due.ts';
import type { ClockState } from '../../lib/core/timing/clock-state.ts';
import { changeAlertSettings } from '../../lib/data/alert-settings.ts';
import { keepSilentUntil } from '../../lib/data/silence.ts';
import { clockOf, sampleChat, T } from '../unit/queue/sample-wait.ts';

const rings: [Signal, number][] = [];
const titles: [number, string | null][] = [];
const notices: [string, string][] = [];
const cleared: string[] = [];

vi.mock('../../lib/background/ring.ts', () => ({
  getReady: async () => {},
  ring: async (signal: Signal, volume: number) => {
    rings.push([signal, volume]);
    return true;
  },
}));
vi.mock('../../lib/i18n/t.ts', () => ({
  t: (key: string, blanks?: object) => (blanks ? `${key} ${Object.values(blanks)}` : key),
}));
vi.mock('../../lib/messaging/protocol.ts', () => ({
  sendMessage: async (_: string, data: { text: string | null }, { tabId }: { tabId: number }) =>
    titles.push([tabId, data.text]),
}));

const { raiseAlerts, takeBackAlerts } = await import('../../lib/background/raise-alerts.ts');
const { tellAlerts } = await import('../../lib/background/tell-alerts.ts');
raiseAlerts();

/** What the worker does at every sign of life. */
async function look(clock: ClockState, now: number, promises: readonly PromiseDue[] = []): Promise<void> {
  await tellAlerts(clock, promises, now);
  await takeBackAlerts(clock, promises, now);
}

/** Which tab is in front, and whether one works in the browser at all. */
function inFront(tabId: number, focused = true): void {
  fakeBrowser.tabs.query = async () => [{ id: tabId, windowId: 9 }] as Browser.tabs.Tab[];
  fakeBrowser.windows.get = async () => ({ focused }) as Browser.windows.Window;
  fakeBrowser.tabs.get = async () => ({ windowId: 9 }) as Browser.tabs.Tab;
}

beforeEach(() => {
  fakeBrowser.reset();
  for (const list of [rings, titles, notices, cleared]) list.length = 0;
  inFront(5);
  fakeBrowser.notifications.create = (async (
    id: string,
    { title, message }: { title: string; message: string },
  ) => {
    notices.push([title, message]);
    return id;
  }) as never;
  fakeBrowser.notifications.clear = (async (id: string) => cleared.push(id)) as never;
});

const ann = clockOf(sampleChat('Ann'));

test('a missed target is told once, and what called is taken back when the buyer is answered', async () => {
  await changeAlertSettings({ notify: true, volume: 0.3 });
  await look(ann, T + 14_999);
  expect([rings, titles, notices]).toEqual([[], [], []]);
  await look(ann, T + 15_000);
  await look(ann, T + 15_900);
  expect(rings).toEqual([['due', 0.3]]);
  expect(titles).toEqual([[1, 'alerts.titleOne Ann']]);
  expect(notices).toEqual([['Ann', 'alerts.notice.greet 15']]);
  await look(clockOf(sampleChat('Ann', null)), T + 18_000);
  expect(titles.at(-1)).toEqual([1, null]);
  expect(cleared).toHaveLength(1);
});

test('many at once are one tone, one title and one message that counts them', async () => {
  await changeAlertSettings({ notify: true });
  const many = Array.from({ length: 300 }, (_, at) => sampleChat(`b${at}`));
  await look(clockOf(...many), T + 15_000);
  expect(rings).toHaveLength(1);
  expect(titles).toEqual([[1, 'alerts.titleMany 300']]);
  expect(notices).toEqual([[expect.any(String), 'alerts.notice.greet 15\nalerts.notice.more 299']]);
});

test('a chat whose tab is in front calls nobody, in a window that one works in', async () => {
  inFront(1);
  await look(ann, T + 15_000);
  expect(rings).toEqual([]);
  inFront(1, false);
  await look(clockOf(sampleChat('Bo')), T + 15_000);
  expect(rings).toEqual([['due', 0.6]]);
});

test('what became due in the silence is not made up for afterwards', async () => {
  await keepSilentUntil(T + 60_000);
  await look(ann, T + 20_000);
  await look(ann, T + 61_000);
  expect(rings).toEqual([]);
});

test('a promise rings when it is due, once', async () => {
  const promises = [{ id: 1, chatKey: 'practice/Ann', name: 'Ann', dueAt: T + 5_000 }];
  for (const ms of [4_000, 5_000, 6_000]) await look({}, T + ms, promises);
  expect(rings).toEqual([['promise', 0.6]]);
});
