import { afterEach, describe, expect, test } from 'vitest';
import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { bubble, bubbles, element, lastText, loaded, newsOf, openDesk, watching } from './desk.ts';

let watch: ReturnType<typeof watching>;
afterEach(() => watch?.stop());

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
      {
        ...{ chatId: 'c', name: '', preview: '', unread: 0, waiting: true, active: false },
        waitingSince: expect.any(Number),
      },
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
    expect((await watch.until(() => true)).missing).toEqual([]);
    expect((await watch.until((s) => s.missing.length > 0)).missing).toEqual(['editor']);
  });

  test('a page that fits nothing is told to miss everything', async () => {
    document.body.replaceChildren(element('p', {}, 'something else'));
    watch = watching();
    const { missing, open } = await watch.until(() => true);
    expect({ missing, open }).toEqual({ missing: ['list', 'chat', 'messages', 'editor'], open: null });
  });
});

describe('an agent who answers and goes to another chat at once', () => {
  test.each([
    ['pointerdown', () => new PointerEvent('pointerdown', { bubbles: true })],
    ['click', () => new MouseEvent('click', { bubbles: true })],
    ['keydown', () => new KeyboardEvent('keydown', { bubbles: true, key: 'ArrowDown' })],
  ])('on %s: what stood there until then was read', async (type, press) => {
    const { list, messages, switchTo } = openDesk();
    watch = watching();
    await loaded();
    list.addEventListener(type, () => switchTo('b', bubbles(11, 12)));
    messages.append(bubble('m4', 'and the blue one?'));
    await watch.until((s) => lastText(s) === 'and the blue one?');
    // So soon after a reading the next one waits.
    messages.append(bubble('m5', 'has gone today', 'seller'));
    await Promise.resolve();
    list.dispatchEvent(press());
    expect(lastText(watch.told.at(-1) as ChatSnapshot)).toBe('has gone today');
    expect((await watch.until((s) => s.open?.chatId === 'b')).open?.turns).toHaveLength(2);
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
