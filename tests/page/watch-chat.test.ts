import { afterEach, expect, test, vi } from 'vitest';
import { practice } from '../../lib/sites/practice.ts';
import { bubble, bubbles, element, lastText, loaded, newsOf, openDesk, watching } from './desk.ts';

let watch: ReturnType<typeof watching>;
afterEach(() => {
  watch?.stop();
  vi.restoreAllMocks();
});

test('what is there is told at once', () => {
  openDesk();
  // On a machine that does nothing else meanwhile.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  watch = watching();
  expect(watch.told).toHaveLength(1);
  expect(watch.told[0]).toMatchObject({
    site: 'practice',
    missing: [],
    open: { chatId: 'a', buyerName: 'buyer a' },
  });
});

test('a new bubble is told as news', async () => {
  const { messages } = openDesk();
  watch = watching();
  await loaded();
  messages.append(bubble('m4', 'how much'));
  expect(newsOf(await watch.until((s) => lastText(s) === 'how much'))).toEqual(['how much']);
});

test('a bubble that is put up empty and filled later is told when it has words', async () => {
  const { messages } = openDesk();
  watch = watching();
  await loaded();
  const late = bubble('m4', '');
  messages.append(late);
  await loaded();
  expect(watch.told).toHaveLength(1);
  late.querySelector('span')?.append('here I am');
  expect(newsOf(await watch.until((s) => lastText(s) === 'here I am'))).toEqual(['here I am']);
});

test('changes that change nothing of the reading are not told', async () => {
  const { desk, messages } = openDesk();
  watch = watching();
  desk.append(element('p', {}, 'a banner'));
  messages.setAttribute('class', 'scrolled');
  messages.append(...messages.children);
  await loaded();
  expect(watch.told).toHaveLength(1);
});

test('two hundred bubbles in one burst are one telling, in order, all of them news', async () => {
  const { messages } = openDesk();
  watch = watching();
  await loaded();
  for (const row of bubbles(4, 203)) messages.append(row);
  const snapshot = await watch.until((s) => lastText(s) === 'text 203');
  expect(newsOf(snapshot)).toEqual(bubbles(84, 203).map(({ textContent }) => textContent));
  expect(watch.told).toHaveLength(2);
});

test('two hundred bubbles one after the other are told in far fewer snapshots, and none is lost', async () => {
  const { messages } = openDesk();
  watch = watching();
  await loaded();
  for (const row of bubbles(4, 203)) {
    messages.append(row);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const snapshot = await watch.until((s) => lastText(s) === 'text 203');
  expect(newsOf(snapshot)).toHaveLength(120);
  expect(watch.told.length).toBeLessThan(150);
});

test('five thousand old bubbles are no news', async () => {
  const { messages } = openDesk([]);
  messages.append(...bubbles(1, 5000));
  watch = watching();
  const snapshot = await watch.until((s) => lastText(s) === 'text 5000');
  expect(newsOf(snapshot)).toEqual([]);
  expect(snapshot.open?.turns).toHaveLength(120);
  await loaded();
  messages.append(bubble('m5001', 'news'));
  expect(newsOf(await watch.until((s) => lastText(s) === 'news'))).toEqual(['news']);
});

test('five thousand old bubbles that the page puts up piece by piece are no news', async () => {
  const { messages } = openDesk([]);
  document.body.style.display = 'none';
  watch = watching();
  for (let from = 1; from < 5000; from += 250) {
    messages.append(...bubbles(from, from + 249));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect(newsOf(await watch.until((s) => lastText(s) === 'text 5000'))).toEqual([]);
  document.body.style.display = '';
});

test('history that the page loads above is no news', async () => {
  const { messages } = openDesk(bubbles(50, 60));
  watch = watching();
  await loaded();
  messages.prepend(...bubbles(1, 49));
  expect(newsOf(await watch.until((s) => s.open?.turns.length === 60))).toEqual([]);
});

test("while the address is another page's the chat is told to be gone", async () => {
  let isHere = true;
  const { messages } = openDesk();
  watch = watching({ isHere: () => isHere });
  isHere = false;
  messages.append(bubble('m4', 'unheard'));
  expect(await watch.until((s) => s.open === null)).toMatchObject({ list: [], missing: [] });
});

test('after the end nothing is told any more', async () => {
  const { messages } = openDesk();
  watch = watching();
  messages.append(bubble('m4', 'asked'));
  watch.stop();
  await loaded();
  messages.append(bubble('m5', 'too late'));
  await loaded();
  expect(watch.told).toHaveLength(1);
});

test('a page that lists its newest row first is told oldest first', async () => {
  openDesk(bubbles(1, 3).reverse());
  watch = watching({
    profile: { ...practice, messages: { ...practice.messages, order: 'newest-first' } },
  });
  const { open } = await watch.until(() => true);
  expect(open?.turns.map(({ text }) => text)).toEqual(['text 1', 'text 2', 'text 3']);
});

test('a follow-up bubble without an author is by the author of the one before', async () => {
  openDesk([
    bubble('m1', 'mine', 'seller'),
    bubble('m2', 'and this', ''),
    bubble('m3', 'yours'),
    bubble('m4', 'too', ''),
  ]);
  const sides = [
    ...practice.messages.sides,
    { side: 'same' as const, self: '[data-side=""]', seen: '2026-11-22' },
  ];
  watch = watching({ profile: { ...practice, messages: { ...practice.messages, sides } } });
  const { open } = await watch.until(() => true);
  expect(open?.turns.map(({ side }) => side)).toEqual(['seller', 'seller', 'buyer', 'buyer']);
});

test('a long chat on a slow machine is read in slices, and told once, whole', async () => {
  // A machine on which every look at the watch finds it a millisecond later.
  const start = performance.now();
  let passed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => start + passed++);
  openDesk(bubbles(1, 100));
  watch = watching();
  expect(watch.told).toEqual([]);
  const { open, missing } = await watch.until(() => true);
  expect(open?.turns.map(({ text }) => text)).toEqual(bubbles(1, 100).map((row) => row.textContent));
  expect({ missing, told: watch.told.length }).toEqual({ missing: [], told: 1 });
});
