import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InsertOutcome, InsertRequest } from '../../lib/core/chat/insert-outcome.ts';
import type { ShowOutcome } from '../../lib/core/chat/show-chat.ts';
import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { isOwnPage, type Sender } from '../../lib/page/is-own-page.ts';
import { type PageMessaging, runPage } from '../../lib/page/run-page.ts';
import { placeOf } from '../../lib/page/watch-keys.ts';
import { practice } from '../../lib/sites/practice.ts';
import { bubble, element, lastText, openDesk } from './desk.ts';

const extension = { id: 'qinda', url: 'chrome-extension://qinda/' };
const panel: Sender = { id: 'qinda', url: 'chrome-extension://qinda/sidepanel.html' };

/** The extension's messages, with the page at one end and the test at the other. */
function openLine() {
  const handlers = new Map<string, (message: { data: unknown; sender: Sender }) => unknown>();
  const send = vi.fn(async (_type: string, _data: unknown): Promise<unknown> => true);
  const onMessage = (type: string, handle: (message: never) => unknown) => {
    handlers.set(type, handle as (message: { data: unknown; sender: Sender }) => unknown);
    return () => handlers.delete(type);
  };
  const messaging = { sendMessage: send, onMessage } as unknown as PageMessaging;
  const ask = async (type: string, data: unknown, sender = panel) => {
    const handle = handlers.get(type);
    if (!handle) throw new Error(`nobody listens to ${type}`);
    return handle({ data, sender });
  };
  return {
    messaging,
    send,
    handlers,
    fill: (request: InsertRequest, sender?: Sender) =>
      ask('insertReply', request, sender) as Promise<InsertOutcome>,
    show: (chatId: string) => ask('showChat', { chatId, tryOpening: false }) as Promise<ShowOutcome>,
    snapshots: () =>
      send.mock.calls.flatMap(([type, data]) => (type === 'chatSeen' ? (data as ChatSnapshot[]) : [])),
  };
}

let stop: AbortController;
let line: ReturnType<typeof openLine>;
let desk: ReturnType<typeof openDesk>;
let isAlive = true;

beforeEach(() => {
  stop = new AbortController();
  line = openLine();
  desk = openDesk();
  isAlive = true;
});
afterEach(() => stop.abort());

const runWith = (messaging: PageMessaging, signal: AbortSignal, isAlive: () => boolean) =>
  runPage({ profile: practice, document, signal, messaging, extension, isAlive });
const run = () => runWith(line.messaging, stop.signal, () => isAlive);

/** A buyer writes, and a second script on the page has told of it: the first, which heard of it before, would have told by then. */
async function anotherTells(text: string) {
  const [other, end] = [openLine(), new AbortController()];
  runWith(other.messaging, end.signal, () => true);
  desk.messages.append(bubble('m4', text));
  await expect.poll(() => lastText(other.snapshots().at(-1) as ChatSnapshot)).toBe(text);
  end.abort();
}

describe('telling the worker', () => {
  test('what the page shows is sent, and again when it changes', async () => {
    run();
    expect(line.snapshots()).toHaveLength(1);
    desk.messages.append(bubble('m4', 'more'));
    await expect.poll(() => lastText(line.snapshots().at(-1) as ChatSnapshot)).toBe('more');
  });

  test('a state that did not arrive is sent once more', async () => {
    line.send.mockRejectedValue(new Error('no receiver'));
    run();
    await expect.poll(() => line.snapshots()).toHaveLength(2);
    expect(line.snapshots()[1]).toEqual(line.snapshots()[0]);
  });

  test('a script that its extension left behind says nothing', async () => {
    isAlive = false;
    run();
    await anotherTells('more');
    expect(line.send).not.toHaveBeenCalled();
  });

  test('after the end nothing is listened to and nothing sent', async () => {
    run();
    stop.abort();
    await anotherTells('more');
    expect(line.snapshots()).toHaveLength(1);
    expect(line.handlers.size).toBe(0);
  });
});

describe('asked by the panel', () => {
  test('a reply is filled in', async () => {
    run();
    expect(await line.fill({ chatId: 'a', text: 'hello' })).toEqual({ status: 'filled' });
    expect(desk.editor.value).toBe('hello');
  });

  test('two replies at once are filled in one after the other', async () => {
    run();
    const both = [line.fill({ chatId: 'a', text: 'one' }), line.fill({ chatId: 'a', text: 'two' })];
    expect(await Promise.all(both)).toEqual([{ status: 'filled' }, { status: 'filled' }]);
    expect(desk.editor.value).toBe('one\ntwo');
  });

  test('a stranger is refused', async () => {
    run();
    const stranger = { id: 'qinda', url: 'https://shop.test/', tab: {} };
    await expect(line.fill({ chatId: 'a', text: 'evil' }, stranger)).rejects.toThrow();
    expect(desk.editor.value).toBe('');
  });

  test.each<[string, Sender, boolean]>([
    ['the panel', panel, true],
    ['the worker', { id: 'qinda' }, true],
    ['a page of ours in a tab', { ...panel, tab: {} }, true],
    ['a content script', { id: 'qinda', url: 'https://shop.test/', tab: {} }, false],
    ['another extension', { id: 'other', url: 'chrome-extension://other/' }, false],
    [
      'an address that only looks like ours',
      { id: 'qinda', url: 'https://x/?chrome-extension://qinda/', tab: {} },
      false,
    ],
  ])('%s', (_, sender, isOurs) => {
    expect(isOwnPage(sender, extension)).toBe(isOurs);
  });

  test('a conversation is scrolled to and outlined, and nothing of the page is changed', async () => {
    desk.list.style.cssText = 'height: 20px; overflow: auto';
    run();
    const before = document.body.innerHTML;
    expect(await line.show('b')).toBe('pointed');
    expect(document.body.innerHTML).toBe(before);
    expect(desk.list.scrollTop).toBeGreaterThan(0);
    expect(desk.list.lastElementChild?.getAnimations()).toHaveLength(1);
  });

  test('a conversation that is not in the list is not found', async () => {
    run();
    expect(await line.show('nobody')).toBe('absent');
  });
});

describe('Alt and a digit', () => {
  const picks = () =>
    line.send.mock.calls.filter(([type]) => type === 'pickSuggestion').map(([, data]) => data);

  test('in the reply editor asks the panel for that place of the open chat', async () => {
    run();
    await userEvent.click(desk.editor);
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(picks()).toEqual([{ place: 2, chatId: 'a' }]);
    expect(desk.editor.value).toBe('');
  });

  test("in another field of the page is that field's", async () => {
    run();
    const search = element('input', { type: 'text' });
    desk.desk.append(search);
    await userEvent.click(search);
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(picks()).toEqual([]);
  });

  test('with no chat open asks for nothing', async () => {
    run();
    desk.header.remove();
    await userEvent.click(desk.editor);
    await userEvent.keyboard('{Alt>}2{/Alt}');
    expect(picks()).toEqual([]);
  });

  test('that no hand has pressed is ignored', () => {
    run();
    desk.editor.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit2', altKey: true, bubbles: true }));
    expect(picks()).toEqual([]);
  });

  const key = (more: KeyboardEventInit) => placeOf(new KeyboardEvent('keydown', { altKey: true, ...more }));

  test('counts by where the key is, with no other modifier, and not while composing', () => {
    expect(key({ code: 'Digit1', key: '¡' })).toBe(1);
    expect(key({ code: 'Digit5' })).toBe(5);
    expect(key({ code: 'Digit0' })).toBe(0);
    expect(key({ code: 'Digit6' })).toBeNull();
    expect(key({ code: 'Numpad1' })).toBeNull();
    expect(key({ code: 'Digit1', ctrlKey: true })).toBeNull();
    expect(key({ code: 'Digit1', shiftKey: true })).toBeNull();
    expect(key({ code: 'Digit1', metaKey: true })).toBeNull();
    expect(key({ code: 'Digit1', isComposing: true })).toBeNull();
    expect(key({ code: 'Digit1', repeat: true })).toBeNull();
    expect(key({ code: 'Digit1', altKey: false })).toBeNull();
  });
});
