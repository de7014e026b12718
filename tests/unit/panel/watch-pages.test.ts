import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChatSnapshot } from '../../../lib/core/chat/snapshot.ts';
import { dropPages, type Live, writeLive } from '../../../lib/data/live.ts';
import { watchPages } from '../../../lib/panel/watch-pages.ts';
import { clockOf, sampleChat } from '../queue/sample-wait.ts';

const T = Date.UTC(2026, 10, 23, 4);
const PLACE = { tabId: 7, frameId: 0 };
const page = { id: fakeBrowser.runtime.id, tab: { id: 7 }, frameId: 0 };

const looks = (text: string, takenAt = T): ChatSnapshot => ({
  site: 'practice',
  shop: '',
  open: {
    chatId: 'Ann',
    buyerName: 'Ann',
    turns: [{ id: text, side: 'buyer', kind: 'text', text, pageAt: null, seenAt: takenAt }],
    product: null,
    order: null,
  },
  list: [],
  missing: [],
  takenAt,
});

const say = (type: string, data: unknown, sender: object = page) =>
  fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: T }, sender as never, () => {});

const write = (snapshot: ChatSnapshot) => writeLive({}, {}, { ...PLACE, snapshot });

let seen: Live[];
/** What comes after the next paint. */
let painted: (() => void)[];
const later = (run: () => void) => {
  painted.push(run);
  return () => {
    painted = [];
  };
};
const paint = () => {
  const due = painted;
  painted = [];
  for (const run of due) run();
};

/** What each page was seen to say, last. */
const onShow = () => seen.at(-1)?.pages.map(({ snapshot }) => snapshot.open?.turns[0]?.text);

/** Watches, and waits for the first state. */
async function watch(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = watchPages((live) => {
    seen.push(live);
    resolve();
  }, later);
  await promise;
  return stop;
}

beforeEach(() => {
  fakeBrowser.reset();
  seen = [];
  painted = [];
});

test('what a page shows is seen before the worker has written it', async () => {
  await write(looks('Hello'));
  await watch();
  expect(onShow()).toEqual(['Hello']);
  await say('chatSeen', [looks('Is it in stock?', T + 100)]);
  expect(onShow()).toEqual(['Is it in stock?']);
});

test('a page that nobody has heard of before is there as soon as it speaks', async () => {
  await watch();
  await say('chatSeen', [looks('Hello')]);
  expect(onShow()).toEqual(['Hello']);
  expect(seen.at(-1)?.pages[0]).toMatchObject(PLACE);
});

test('of states that come together the newest counts, and nobody but the worker answers the page', async () => {
  await watch();
  const answers = await say('chatSeen', [looks('one', T), looks('two', T + 50)]);
  expect(onShow()).toEqual(['two']);
  expect(answers.filter((one: unknown) => one !== undefined)).toEqual([]);
});

test('when the worker writes what was heard, the page stays the same object, and the clock is taken up', async () => {
  await watch();
  const now = looks('Is it in stock?', T + 100);
  await say('chatSeen', [now]);
  const heard = seen.at(-1)?.pages[0];
  await writeLive(clockOf(sampleChat('Ann')), {}, { ...PLACE, snapshot: structuredClone(now) });
  paint();
  expect(seen.at(-1)?.pages[0]).toBe(heard);
  expect(Object.keys(seen.at(-1)?.clock ?? {})).toEqual(['practice/Ann']);
});

test('the worker’s word waits until what was heard has been painted, once', async () => {
  await watch();
  await say('chatSeen', [looks('one')]);
  const times = seen.length;
  await writeLive(clockOf(sampleChat('Ann')), {}, { ...PLACE, snapshot: looks('one') });
  await writeLive(clockOf(sampleChat('Ann'), sampleChat('Bo')), clockOf(sampleChat('Ann')));
  expect(seen).toHaveLength(times);
  paint();
  expect(seen).toHaveLength(times + 1);
  expect(Object.keys(seen.at(-1)?.clock ?? {})).toEqual(['practice/Ann', 'practice/Bo']);
  await writeLive({}, clockOf(sampleChat('Ann'), sampleChat('Bo')));
  expect(seen.at(-1)?.clock).toEqual({});
});

test('what the worker writes late does not take back what was heard since', async () => {
  await watch();
  await say('chatSeen', [looks('one', T)]);
  await say('chatSeen', [looks('two', T + 50)]);
  paint();
  await write(looks('one', T));
  expect(onShow()).toEqual(['two']);
  await write(looks('two', T + 50));
  expect(onShow()).toEqual(['two']);
  await write(looks('three', T + 90));
  expect(onShow()).toEqual(['three']);
});

test('a state that is said late changes nothing; of two of one moment the later counts', async () => {
  await watch();
  await say('chatSeen', [looks('two', T + 50)]);
  const times = seen.length;
  await say('chatSeen', [looks('one', T)]);
  expect(seen).toHaveLength(times);
  await say('chatSeen', [looks('three', T + 50)]);
  expect(onShow()).toEqual(['three']);
});

test('of one document every state counts in its turn, of the one before it none that is late', async () => {
  await watch();
  const of = (documentId: string) => ({ ...page, documentId });
  await say('chatSeen', [looks('one', T)], of('new'));
  await say('chatSeen', [looks('two', T - 10_000)], of('new'));
  expect(onShow()).toEqual(['two']);
  await say('chatSeen', [looks('old', T - 20_000)], of('old'));
  expect(onShow()).toEqual(['two']);
});

test('after the computer’s clock was put back the page is believed', async () => {
  await write(looks('before', T));
  await watch();
  await say('chatSeen', [looks('after', T - 3_600_000)]);
  expect(onShow()).toEqual(['after']);
  paint();
  await write(looks('after', T - 3_600_000));
  expect(onShow()).toEqual(['after']);
});

test('a page that goes away takes with it what was heard of it', async () => {
  await write(looks('one', T));
  await watch();
  await say('chatSeen', [looks('two', T + 50)]);
  paint();
  await dropPages(() => true);
  expect(onShow()).toEqual([]);
  await say('chatSeen', [looks('three', T + 90)]);
  await say('chatGone', undefined);
  paint();
  await write(looks('other', T + 80));
  expect(onShow()).toEqual(['other']);
});

test('strangers, our own windows and what is no snapshot are not heard', async () => {
  await watch();
  await say('chatSeen', [looks('one')], { ...page, id: 'stranger' });
  await say('chatSeen', [looks('one')], { id: page.id });
  await say('chatSeen', [{ ...looks('one'), list: 'none' }]);
  await say('chatSeen', 'nonsense');
  await say('pickSuggestion', [looks('one')]);
  expect(onShow()).toEqual([]);
});

test('nothing is heard after the end', async () => {
  const stop = await watch();
  stop();
  const times = seen.length;
  fakeBrowser.runtime.onMessage.addListener(() => {});
  await say('chatSeen', [looks('one')]);
  await write(looks('two'));
  expect(seen).toHaveLength(times);
});
