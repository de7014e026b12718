import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Live, readClock, watchLive, writeLive } from '../../lib/data/live.ts';
import { clockOf, sampleChat } from '../unit/queue/sample-wait.ts';

beforeEach(() => fakeBrowser.reset());

const names = (clock: object) => Object.keys(clock).sort();

test('what one buyer does moves no other’s entry', async () => {
  const before = clockOf(sampleChat('Ann'), sampleChat('Bo'));
  await writeLive(before, {});
  const moved: string[] = [];
  fakeBrowser.storage.session.onChanged.addListener((changes) => moved.push(...Object.keys(changes)));
  await writeLive({ ...before, 'practice/Bo': sampleChat('Bo', null) }, before);
  expect(moved).toEqual(['clock:practice/Bo']);
  expect((await readClock())['practice/Bo']?.wait).toBeNull();
});

test('a chat that is forgotten is gone, for the reader and for the watcher', async () => {
  const before = clockOf(sampleChat('Ann'), sampleChat('Bo'));
  await writeLive(before, {});
  const seen: Live[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = watchLive((live) => {
    seen.push(live);
    resolve();
  });
  await promise;
  await writeLive(clockOf(sampleChat('Ann')), before);
  stop();
  expect(seen.map(({ clock }) => names(clock))).toEqual([['practice/Ann', 'practice/Bo'], ['practice/Ann']]);
  expect(names(await readClock())).toEqual(['practice/Ann']);
});

test('a watcher keeps the very objects of those who did not move', async () => {
  const before = clockOf(sampleChat('Ann'), sampleChat('Bo'));
  await writeLive(before, {});
  const seen: Live[] = [];
  const first = Promise.withResolvers<void>();
  const stop = watchLive((live) => {
    seen.push(live);
    first.resolve();
  });
  await first.promise;
  await writeLive({ ...before, 'practice/Bo': sampleChat('Bo', null) }, before);
  stop();
  expect(seen[1]?.clock['practice/Ann']).toBe(seen[0]?.clock['practice/Ann']);
  expect(seen[1]?.clock['practice/Bo']).not.toBe(seen[0]?.clock['practice/Bo']);
});
