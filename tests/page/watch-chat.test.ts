import { afterEach, describe, expect, test } from 'vitest';
import { practice } from '../../lib/sites/practice.ts';
import { bubble, bubbles, element, lastText, loaded, newsOf, openDesk, watching } from './desk.ts';

let watch: ReturnType<typeof watching>;
afterEach(() => watch?.stop());

/** Longest task on the main thread while `work` runs, ms; 0 when none took 50 ms or more. */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  // Laying out thousands of rows is the page's own long task; ours is what is measured here.
  document.body.style.display = 'none';
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((seen) => tasks.push(...seen.getEntries()));
  observer.observe({ type: 'longtask' });
  await work();
  await loaded();
  tasks.push(...observer.takeRecords());
  observer.disconnect();
  document.body.style.display = '';
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

test('what is there is told at once', () => {
  openDesk();
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

// A busy machine may stop any task for longer than it works: measured again then.
const timed = { retry: 2 };

test('two hundred bubbles in one burst are one telling, in order, all of them news', timed, async () => {
  const { messages } = openDesk();
  watch = watching();
  await loaded();
  const longest = await longestTask(async () => {
    for (const row of bubbles(4, 203)) messages.append(row);
    const snapshot = await watch.until((s) => lastText(s) === 'text 203');
    expect(newsOf(snapshot)).toEqual(bubbles(84, 203).map(({ textContent }) => textContent));
  });
  expect(watch.told).toHaveLength(2);
  expect(longest).toBeLessThan(50);
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

test('five thousand old bubbles cost no long task and are no news', timed, async () => {
  const { messages } = openDesk([]);
  messages.append(...bubbles(1, 5000));
  const longest = await longestTask(async () => {
    watch = watching();
    const snapshot = await watch.until((s) => lastText(s) === 'text 5000');
    expect(newsOf(snapshot)).toEqual([]);
    expect(snapshot.open?.turns).toHaveLength(120);
    await loaded();
    messages.append(bubble('m5001', 'news'));
    expect(newsOf(await watch.until((s) => lastText(s) === 'news'))).toEqual(['news']);
  });
  expect(longest).toBeLessThan(50);
});

test('five thousand old bubbles that the page puts up piece by piece are no news', async () => {
  const { messages } = openDesk([]);
  watch = watching();
  for (let from = 1; from < 5000; from += 250) {
    messages.append(...bubbles(from, from + 249));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect(newsOf(await watch.until((s) => lastText(s) === 'text 5000'))).toEqual([]);
});

test('history that the page loads above is no news', async () => {
  const { messages } = openDesk(bubbles(50, 60));
  watch = watching();
  await loaded();
  messages.prepend(...bubbles(1, 49));
  expect(newsOf(await watch.until((s) => s.open?.turns.length === 60))).toEqual([]);
});

describe('a page that replaces its parts', () => {
  test('a new message list with the same rows is no news, and is watched like the old one', async () => {
    const { messages } = openDesk();
    watch = watching();
    await loaded();
    const anew = element('ol', { 'data-message-list': '' }, ...bubbles(1, 3));
    messages.replaceWith(anew);
    await loaded();
    expect(watch.told).toHaveLength(1);
    anew.append(bubble('m4', 'still here'));
    expect(newsOf(await watch.until((s) => lastText(s) === 'still here'))).toEqual(['still here']);
  });

  test('a new conversation list is read', async () => {
    const { list } = openDesk();
    watch = watching();
    const anew = element('ul', { 'data-chat-list': '' });
    list.replaceWith(anew);
    anew.append(element('li', { 'data-chat-id': 'c', 'data-waiting': '' }));
    const snapshot = await watch.until((s) => s.list.some(({ chatId }) => chatId === 'c'));
    expect(snapshot.list).toEqual([
      { chatId: 'c', name: '', preview: '', unread: 0, waiting: true, active: false },
    ]);
  });

  test('a list that is gone for a moment does not empty the queue', async () => {
    const { list, messages, desk } = openDesk();
    watch = watching();
    list.remove();
    messages.append(bubble('m4', 'more'));
    expect((await watch.until((s) => lastText(s) === 'more')).list).toHaveLength(2);
    desk.prepend(list);
  });

  test('an element that is used again for another message is read anew', async () => {
    const { messages } = openDesk();
    watch = watching();
    await loaded();
    const reused = messages.lastElementChild as HTMLElement;
    reused.setAttribute('data-message-id', 'm9');
    reused.setAttribute('data-side', 'seller');
    (reused.querySelector('span') as HTMLElement).textContent = 'other words';
    const snapshot = await watch.until((s) => lastText(s) === 'other words');
    expect(snapshot.open?.turns.at(-1)).toMatchObject({ id: 'm9', side: 'seller' });
  });

  test('a page that is put up late is read then, and nothing is called missing before', async () => {
    document.body.replaceChildren();
    watch = watching();
    expect(watch.told).toEqual([]);
    openDesk();
    expect(await watch.until(() => true)).toMatchObject({ open: { chatId: 'a' }, missing: [] });
  });

  test('a page that stays without the editor is told to miss it', async () => {
    openDesk().editor.remove();
    watch = watching();
    expect(watch.told[0]?.missing).toEqual([]);
    expect((await watch.until((s) => s.missing.length > 0)).missing).toEqual(['editor']);
  });

  test('a page that fits nothing is told to miss everything', async () => {
    document.body.replaceChildren(element('p', {}, 'something else'));
    watch = watching();
    const { missing, open } = await watch.until(() => true);
    expect({ missing, open }).toEqual({ missing: ['list', 'chat', 'messages', 'editor'], open: null });
  });
});

describe('a page that switches chats', () => {
  const rowsOf = (told: typeof watch.told, chatId: string) =>
    told.flatMap(({ open }) => (open?.chatId === chatId ? open.turns.map(({ text }) => text) : []));

  test("header first, rows a while later: no snapshot has one buyer's words in the other's chat", async () => {
    const { setHeader, messages } = openDesk(bubbles(1, 3));
    watch = watching();
    await loaded();
    setHeader('b');
    await loaded();
    messages.replaceChildren(...bubbles(11, 13));
    await watch.until((s) => s.open?.chatId === 'b');
    expect(rowsOf(watch.told, 'b')).toEqual(['text 11', 'text 12', 'text 13']);
    expect(rowsOf(watch.told, 'a')).not.toContain('text 11');
  });

  test('rows first, header a while later: the same', async () => {
    const { setHeader, messages } = openDesk(bubbles(1, 3));
    watch = watching();
    await loaded();
    messages.replaceChildren(...bubbles(11, 13));
    await loaded();
    setHeader('b');
    await watch.until((s) => s.open?.chatId === 'b');
    expect(rowsOf(watch.told, 'b')).toEqual(['text 11', 'text 12', 'text 13']);
    expect(rowsOf(watch.told, 'a')).not.toContain('text 11');
  });

  test('other buyers are told of while the page is between two chats', async () => {
    const { setHeader, list } = openDesk();
    watch = watching();
    await loaded();
    setHeader('b');
    list.append(element('li', { 'data-chat-id': 'c', 'data-waiting': '' }));
    const snapshot = await watch.until((s) => s.list.length === 3);
    expect(snapshot.open?.chatId).toBe('a');
  });

  test('a chat opened empty and filled by the network has no news', async () => {
    const { switchTo, messages } = openDesk();
    watch = watching();
    await loaded();
    switchTo('b', []);
    await loaded();
    messages.append(...bubbles(11, 13));
    expect(newsOf(await watch.until((s) => s.open?.chatId === 'b'))).toEqual([]);
  });

  test('a hundred switches there and back leave every chat its own rows', async () => {
    const { switchTo } = openDesk();
    watch = watching();
    for (let turn = 0; turn < 100; turn++) {
      const chatId = turn % 2 ? 'b' : 'a';
      switchTo(chatId, chatId === 'a' ? bubbles(1, 3) : bubbles(11, 13));
      const snapshot = await watch.until((s) => s.open?.chatId === chatId);
      expect(snapshot.open?.turns.map(({ id }) => id)).toEqual(
        (chatId === 'a' ? bubbles(1, 3) : bubbles(11, 13)).map((row) => row.getAttribute('data-message-id')),
      );
      expect(newsOf(snapshot)).toEqual([]);
    }
  });
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
  expect(watch.told[0]?.open?.turns.map(({ text }) => text)).toEqual(['text 1', 'text 2', 'text 3']);
});

test('a follow-up bubble without an author is by the author of the one before', () => {
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
  expect(watch.told[0]?.open?.turns.map(({ side }) => side)).toEqual(['seller', 'seller', 'buyer', 'buyer']);
});
