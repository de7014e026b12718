import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAlertSettings } from '../../lib/data/alert-settings.ts';
import { keepSilentUntil } from '../../lib/data/silence.ts';
import { clockOf, sampleChat, T } from '../unit/queue/sample-wait.ts';

const ready: number[] = [];

vi.mock('../../lib/background/ring.ts', () => ({
  getReady: async (at: number) => void ready.push(at - T),
}));

/** As in a worker that has just started. */
async function freshWorker() {
  vi.resetModules();
  return (await import('../../lib/background/prepare-tone.ts')).prepareTone;
}

function inFront(tabId: number): void {
  fakeBrowser.tabs.query = async () => [{ id: tabId, windowId: 9 }] as Browser.tabs.Tab[];
  fakeBrowser.windows.get = async () => ({ focused: true }) as Browser.windows.Window;
}

beforeEach(() => {
  fakeBrowser.reset();
  ready.length = 0;
  inFront(5);
});

const ann = clockOf(sampleChat('Ann'));

test('what sounds is made ready once, seconds before the target', async () => {
  const prepareTone = await freshWorker();
  await prepareTone(ann, [], T + 6_000);
  expect(ready).toEqual([]);
  for (const ms of [7_000, 8_000, 14_900]) await prepareTone(ann, [], T + ms);
  expect(ready).toEqual([15_000]);
});

test('each of two targets that come one after the other has its own moment', async () => {
  const prepareTone = await freshWorker();
  const both = clockOf(
    sampleChat('Ann'),
    sampleChat('Bo', { startedAt: T + 3_000, answerFromAt: T + 3_000 }),
  );
  for (const ms of [8_000, 9_000, 10_000, 11_000]) await prepareTone(both, [], T + ms);
  expect(ready).toEqual([15_000, 18_000]);
});

test('a promise is made ready for as well', async () => {
  const prepareTone = await freshWorker();
  await prepareTone({}, [{ id: 1, chatKey: 'practice/Ann', name: 'Ann', dueAt: T + 5_000 }], T);
  expect(ready).toEqual([5_000]);
});

test('nothing is made ready where nothing will sound: beside the buyer, in the silence, without a tone', async () => {
  const prepareTone = await freshWorker();
  inFront(1);
  await prepareTone(ann, [], T + 8_000);
  inFront(5);
  await keepSilentUntil(T + 60_000);
  await prepareTone(ann, [], T + 8_000);
  await keepSilentUntil(0);
  await changeAlertSettings({ sound: false });
  await prepareTone(ann, [], T + 8_000);
  expect(ready).toEqual([]);
  // Somebody who goes to another tab meanwhile is called all the same.
  await changeAlertSettings({ sound: true });
  await prepareTone(ann, [], T + 9_000);
  expect(ready).toEqual([15_000]);
});
