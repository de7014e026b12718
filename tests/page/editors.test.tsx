import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, test } from 'vitest';
import { listen } from '../../lib/page/editors/page-world/answer.ts';
import { element } from './desk.ts';
import { deskWith, editable, linesOf, textarea, typed } from './editors.ts';

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
    const heardEnough = new AbortController();
    for (const type of ['keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'submit', 'click'])
      document.addEventListener(type, () => heard.push(type), { capture: true, signal: heardEnough.signal });
    await fill('One.\nTwo.');
    heardEnough.abort();
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

class Component extends HTMLElement {
  value = '';
}
customElements.define('own-value', Component);

test('a component that hears nothing of its field is given the text as its own value', async () => {
  listen(document);
  const host = element('own-value') as Component;
  host.attachShadow({ mode: 'open' }).append(textarea());
  expect(await deskWith(host).fill('deep')).toEqual({ status: 'filled' });
  expect(host.value).toBe('deep');
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
