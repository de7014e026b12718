import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { insertReply } from '../../lib/page/insert-reply.ts';
import { watchEditing } from '../../lib/page/watch-editing.ts';
import { practice } from '../../lib/sites/practice.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';
import { bubbles, element, openDesk } from './desk.ts';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** Whatever the editor is made of. */
const profile: SiteProfile = { ...practice, editor: [{ css: '[data-reply]', seen: '2026-11-22' }] };

/** A desk whose editor is `made`, and the way to fill it. */
function deskWith(made: HTMLElement, site = profile) {
  const desk = openDesk();
  made.setAttribute('data-reply', '');
  desk.editor.replaceWith(made);
  const editing = watchEditing(document, stop.signal);
  const page = { profile: site, root: document, editing };
  return { ...desk, fill: (text: string, chatId = 'a') => insertReply({ chatId, text }, page) };
}

function textarea(value = '', attributes: Record<string, string> = {}): HTMLTextAreaElement {
  const made = element('textarea', attributes) as HTMLTextAreaElement;
  made.value = value;
  return made;
}

function editable(kind: string, ...children: (Node | string)[]): HTMLElement {
  return element('div', { contenteditable: kind }, ...children);
}

const typed = () => document.execCommand('insertText', false, 'draft');
// biome-ignore lint/performance/useDomNodeTextContent: lines as they are shown are what is promised
const linesOf = (made: HTMLElement) => made.innerText.replace(/\n$/, '');

describe('a textarea', () => {
  test('is filled, focused, with the caret at the end', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    expect(await fill('In stock.\nShips today 😀')).toEqual({ status: 'filled' });
    expect(made.value).toBe('In stock.\nShips today 😀');
    expect(document.activeElement).toBe(made);
    expect(made.selectionStart).toBe(made.value.length);
  });

  test('keeps its draft: the reply stands on a line of its own behind it', async () => {
    const made = textarea('Hello!');
    const { fill } = deskWith(made);
    made.setSelectionRange(0, 3);
    await fill('In stock.');
    expect(made.value).toBe('Hello!\nIn stock.');
  });

  test('a draft that ends in a line break gets no second one', async () => {
    const made = textarea('Hello!\n');
    await deskWith(made).fill('In stock.');
    expect(made.value).toBe('Hello!\nIn stock.');
  });

  test('one undo brings the draft back', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    made.focus();
    typed();
    await fill('One.\nTwo.');
    document.execCommand('undo');
    expect(made.value).toBe('draft');
  });

  test('takes what its limit lets it take, whole characters only, and says so', async () => {
    const made = textarea('', { maxlength: '6' });
    expect(await deskWith(made).fill('abcde😀f')).toEqual({ status: 'filled', cutTo: 5 });
    expect(made.value).toBe('abcde');
  });

  test('that is full takes nothing, and says so', async () => {
    const made = textarea('full', { maxlength: '5' });
    expect(await deskWith(made).fill('more')).toEqual({ status: 'notTaken' });
    expect(made.value).toBe('full');
  });

  test.each([
    ['readonly', textarea('', { readonly: '' })],
    ['disabled', textarea('', { disabled: '' })],
    ['aria-disabled', textarea('', { 'aria-disabled': 'true' })],
  ])('that is %s is left alone', async (_, made) => {
    expect(await deskWith(made).fill('no')).toEqual({ status: 'readOnly' });
    expect(made.value).toBe('');
  });

  test('presses no key and leaves the clipboard alone', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    const heard: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'submit', 'click'])
      document.addEventListener(type, () => heard.push(type), { capture: true, signal: stop.signal });
    await fill('One.\nTwo.');
    expect(heard).toEqual([]);
  });

  test('in an open shadow root is found through its host', async () => {
    const host = element('div');
    const made = textarea();
    host.attachShadow({ mode: 'open' }).append(made);
    expect(await deskWith(host).fill('deep')).toEqual({ status: 'filled' });
    expect(made.value).toBe('deep');
  });
});

const states: string[] = [];

function Reply() {
  const [text, setText] = useState('draft');
  states.push(text);
  return <textarea data-reply="" value={text} onChange={(event) => setText(event.target.value)} />;
}

describe('a textarea that a framework controls', () => {
  test('React: its state has the text, on top of the draft', async () => {
    const holder = element('div');
    states.length = 0;
    const { fill, editor } = deskWith(textarea());
    editor.remove();
    document.querySelector('[data-reply]')?.replaceWith(holder);
    const root = createRoot(holder);
    flushSync(() => root.render(<Reply />));
    expect(await fill('In stock.\nYes.')).toEqual({ status: 'filled' });
    expect(states.at(-1)).toBe('draft\nIn stock.\nYes.');
    root.unmount();
  });

  test('one that puts its model back over the field on every change has the text in its model', async () => {
    const made = textarea();
    let model = 'draft';
    made.value = model;
    made.addEventListener('input', () => {
      model = made.value;
      made.value = '';
      queueMicrotask(() => {
        made.value = model;
      });
    });
    expect(await deskWith(made).fill('In stock.')).toEqual({ status: 'filled' });
    expect(model).toBe('draft\nIn stock.');
  });

  test('one that refuses every change is told as not taken', async () => {
    const made = textarea('draft');
    made.addEventListener('input', () => {
      made.value = 'draft';
    });
    expect(await deskWith(made).fill('In stock.')).toEqual({ status: 'notTaken' });
    expect(made.value).toBe('draft');
  });

  test('one that cuts what is too long for it is told with the length that it took', async () => {
    const made = textarea();
    made.addEventListener('input', () => {
      made.value = made.value.slice(0, 4);
    });
    expect(await deskWith(made).fill('In stock.')).toEqual({ status: 'filled', cutTo: 4 });
  });
});

describe.each(['true', 'plaintext-only'])('contenteditable="%s"', (kind) => {
  test('is filled line by line, with the caret at the end', async () => {
    const made = editable(kind);
    const { fill } = deskWith(made);
    expect(await fill('In stock.\n\nShips today 😀')).toEqual({ status: 'filled' });
    expect(linesOf(made)).toBe('In stock.\n\nShips today 😀');
    expect(document.activeElement).toBe(made);
    document.execCommand('insertText', false, '!');
    expect(linesOf(made)).toBe('In stock.\n\nShips today 😀!');
  });

  test('keeps its draft, and one undo brings it back', async () => {
    const made = editable(kind);
    const { fill } = deskWith(made);
    made.focus();
    typed();
    await fill('One.\nTwo.');
    expect(linesOf(made)).toBe('draft\nOne.\nTwo.');
    document.execCommand('undo');
    expect(linesOf(made)).toBe('draft');
  });

  test('hears no Enter', async () => {
    const made = editable(kind);
    const { fill } = deskWith(made);
    const heard: string[] = [];
    made.addEventListener('keydown', ({ key }) => heard.push(key));
    made.addEventListener('beforeinput', (event) => heard.push(event.inputType));
    await fill('One.\nTwo.');
    expect(heard.filter((name) => name === 'Enter' || name === 'insertParagraph')).toEqual([]);
  });
});

test('contenteditable with a draft in blocks gets the reply behind the last block', async () => {
  const made = editable('true', element('div', {}, 'one'), element('div', {}, 'two'));
  expect(await deskWith(made).fill('three')).toEqual({ status: 'filled' });
  expect(linesOf(made)).toBe('one\ntwo\nthree');
});

describe('the right chat', () => {
  test('another one is open: refused, nothing is touched', async () => {
    const made = textarea('for b');
    const { fill, setHeader } = deskWith(made);
    setHeader('b');
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(made.value).toBe('for b');
  });

  test('none is open: refused', async () => {
    const { fill, header } = deskWith(textarea());
    header.remove();
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: null });
  });

  test('the page is between two chats: refused', async () => {
    const owner = [{ attr: 'data-owner', seen: '2026-11-22' }];
    const owned = { ...profile, messages: { ...profile.messages, owner } };
    const { fill, messages } = deskWith(textarea(), owned);
    for (const row of messages.children) row.setAttribute('data-owner', 'b');
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: null });
  });

  test('it is switched while we fill: the text is taken back out of the editor', async () => {
    const made = textarea('draft');
    const { fill, switchTo } = deskWith(made);
    made.addEventListener('input', () => switchTo('b', bubbles(11, 12)), { once: true });
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(made.value).toBe('draft');
  });

  test('it is switched while we fill, with an editor of its own: that one is left alone', async () => {
    const made = textarea();
    const { fill, switchTo } = deskWith(made);
    const other = textarea('for b', { 'data-reply': '' });
    const swap = () => {
      switchTo('b', bubbles(11, 12));
      made.replaceWith(other);
    };
    made.addEventListener('input', swap, { once: true });
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(other.value).toBe('for b');
  });

  test('a hundred switches at any moment leave no text in the wrong chat', async () => {
    let open = 'a';
    // One box for all chats, as most pages have it: what stands in it goes to whoever is open.
    const made = textarea();
    const { fill, switchTo } = deskWith(made);
    const goTo = (chatId: string) => {
      open = chatId;
      switchTo(chatId, chatId === 'a' ? bubbles(1, 3) : bubbles(11, 13));
    };
    for (let round = 0; round < 100; round++) {
      goTo('a');
      made.value = '';
      const outcome = fill(`for a ${round}`);
      if (round % 3 === 0) goTo('b');
      else if (round % 3 === 1) queueMicrotask(() => goTo('b'));
      else requestAnimationFrame(() => goTo('b'));
      const { status } = await outcome;
      expect(['wrongChat', 'filled']).toContain(status);
      if (open === 'b' && status === 'wrongChat') expect(made.value).toBe('');
    }
  });
});

describe('an editor that goes away', () => {
  test('none at all', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    made.remove();
    expect(await fill('lost')).toEqual({ status: 'noEditor' });
  });

  test('removed when it hears the text', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    made.addEventListener('input', () => made.remove());
    expect(await fill('lost')).toEqual({ status: 'editorGone' });
  });

  test('replaced by a new one that carries the text over is filled', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    const anew = textarea('', { 'data-reply': '' });
    const swap = () => {
      anew.value = made.value;
      made.replaceWith(anew);
    };
    made.addEventListener('input', swap, { once: true });
    expect(await fill('kept')).toEqual({ status: 'filled' });
    expect(document.activeElement).toBe(anew);
  });
});

describe('an input method at work', () => {
  const compose = (made: Element, type: string) =>
    made.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));

  test('is waited for, and what it wrote is kept', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    compose(made, 'compositionstart');
    const outcome = fill('In stock.');
    made.value = '你好';
    compose(made, 'compositionend');
    expect(await outcome).toEqual({ status: 'filled' });
    expect(made.value).toBe('你好\nIn stock.');
  });

  test('that does not end is not disturbed', async () => {
    const made = textarea('ni');
    const { fill } = deskWith(made);
    compose(made, 'compositionstart');
    expect(await fill('In stock.')).toEqual({ status: 'composing' });
    expect(made.value).toBe('ni');
  });

  test('the chat is switched meanwhile: refused', async () => {
    const made = textarea();
    const { fill, setHeader } = deskWith(made);
    compose(made, 'compositionstart');
    const outcome = fill('for a');
    setHeader('b');
    compose(made, 'compositionend');
    expect(await outcome).toEqual({ status: 'wrongChat', openChatId: 'b' });
  });
});

describe('several editors', () => {
  test('the one that was used last is meant', async () => {
    const first = textarea();
    const { fill, desk } = deskWith(first);
    const second = textarea('', { 'data-reply': '' });
    desk.append(second);
    await userEvent.click(second);
    second.blur();
    await fill('here');
    expect([first.value, second.value]).toEqual(['', 'here']);
  });

  test('a hidden one is passed over', async () => {
    const first = textarea('', { hidden: '' });
    const { fill, desk } = deskWith(first);
    const second = textarea('', { 'data-reply': '' });
    desk.append(second);
    await fill('here');
    expect([first.value, second.value]).toEqual(['', 'here']);
  });

  test('where the profile finds none, the one that was used last is taken, but never a search box', async () => {
    const made = textarea();
    const { fill, desk } = deskWith(made);
    made.remove();
    const search = element('input', { type: 'text' }) as HTMLInputElement;
    desk.append(search);
    search.focus();
    expect(await fill('no')).toEqual({ status: 'noEditor' });
    const unknown = textarea();
    desk.append(unknown);
    unknown.focus();
    expect(await fill('yes')).toEqual({ status: 'filled' });
    expect([search.value, unknown.value]).toEqual(['', 'yes']);
  });
});
