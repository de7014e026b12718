import { expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { reactions } from '../../../lib/page/editors/reaction.ts';
import { kindOf } from '../../../lib/page/editors/registry.ts';
import { bubbles } from '../desk.ts';
import type { Bench } from './bench.ts';
import { isActive, open, press, refuse, select, settled, signal } from './opened.ts';

interface Words {
  lines(...lines: string[]): string;
}

export const wordsFor = (bench: Bench): Words => ({
  lines: (...lines) => lines.filter((line) => line || !bench.oneLine).join(bench.oneLine ? ' ' : '\n'),
});

/** Ends with nothing when all is well, or with why the case does not apply; fails otherwise. */
type Case = (bench: Bench, words: Words) => Promise<string | undefined> | Promise<void>;

const filled = { status: 'filled' };

/** What every editor is held to. */
export const cases: Record<string, Case> = {
  async empty(bench) {
    const opened = await open(bench, { draft: '' });
    expect(kindOf(opened.editable)?.name).toBe(bench.kind);
    expect(await opened.fill('In stock.')).toEqual(filled);
    expect(opened.model()).toBe('In stock.');
  },

  async 'caret in the middle'(bench, { lines }) {
    const opened = await open(bench, { draft: 'Hello there' });
    await select(opened, 2, 2);
    expect(await opened.fill('In stock.')).toEqual(filled);
    expect(opened.model()).toBe(lines('Hello there', 'In stock.'));
  },

  async 'selection survives'(bench, { lines }) {
    const opened = await open(bench, { draft: 'Hello there' });
    await select(opened, 1, 7);
    expect(await opened.fill('In stock.')).toEqual(filled);
    expect(opened.model()).toBe(lines('Hello there', 'In stock.'));
  },

  async 'many lines, never sent'(bench, { lines }) {
    const opened = await open(bench, { draft: 'Hello' });
    const sent: string[] = [];
    const send = (event: Event) => sent.push(event.type);
    const view = opened.editable.ownerDocument;
    for (const type of ['keydown', 'keypress', 'keyup', 'submit', 'click']) {
      view.addEventListener(type, send, { capture: true, signal: signal() });
      document.addEventListener(type, send, { capture: true, signal: signal() });
    }
    expect(await opened.fill('One.\nTwo & <b>.\n\nThree.')).toEqual(filled);
    expect(opened.model()).toBe(lines('Hello', 'One.', 'Two & <b>.', '', 'Three.'));
    expect(sent).toEqual([]);
  },

  async 'emoji and astral letters'(bench, { lines }) {
    const opened = await open(bench, { draft: '好😀' });
    expect(await opened.fill('👨‍👩‍👧 𠮷𡃁 ok 🇨🇳')).toEqual(filled);
    expect(opened.model()).toBe(lines('好😀', '👨‍👩‍👧 𠮷𡃁 ok 🇨🇳'));
  },

  async 'input method at work'(bench, { lines }) {
    const opened = await open(bench, { draft: '' });
    opened.editable.focus();
    await reactions(60);
    await cdp().send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    const outcome = opened.fill('In stock.');
    await reactions(60);
    expect(opened.editable.textContent + ((opened.editable as HTMLTextAreaElement).value ?? '')).not.toMatch(
      /stock/,
    );
    await cdp().send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    await cdp().send('Input.insertText', { text: '你好' });
    expect(await outcome).toEqual(filled);
    expect(opened.model()).toBe(lines('你好', 'In stock.'));
  },

  async 'read-only refused'(bench) {
    const opened = await open(bench, { draft: 'Hello', readOnly: true });
    expect(await opened.fill('In stock.')).toEqual({ status: 'readOnly' });
    expect(opened.model()).toBe('Hello');
  },

  async 'limit respected'(bench, { lines }) {
    if (bench.noLimit) return `limit: ${bench.noLimit}`;
    const opened = await open(bench, { draft: 'Hello', limit: 10 });
    const outcome = await opened.fill('In stock.');
    if (outcome.status === 'notTaken') {
      expect(opened.model()).toBe('Hello');
      return undefined;
    }
    const { status, cutTo } = outcome as { status: string; cutTo?: number };
    // Whether a break counts differs.
    expect([status, cutTo]).toEqual(['filled', expect.toSatisfy((to) => to === 4 || to === 5)]);
    expect(opened.model()).toBe(lines('Hello', 'In stock.'.slice(0, cutTo)));
    return undefined;
  },

  async "the library's own model"(bench, { lines }) {
    const opened = await open(bench, { draft: '' });
    expect(await opened.fill('In stock.')).toEqual(filled);
    expect(await opened.fill('Ships today.')).toEqual(filled);
    expect(opened.model()).toBe(lines('In stock.', 'Ships today.'));
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown
    const shown = (opened.editable as HTMLTextAreaElement).value ?? opened.editable.innerText;
    expect(shown.replace(/\s+/g, '')).toBe('Instock.Shipstoday.');
  },

  async 'undo restores the draft'(bench) {
    const opened = await open(bench, { draft: '' });
    opened.editable.focus();
    await reactions(60);
    await press('Draft');
    // As long as a person takes at least to turn to the panel.
    if (bench.stepMs) await reactions(bench.stepMs);
    expect(await opened.fill('One.\nTwo.')).toEqual(filled);
    expect(opened.model()).not.toBe('Draft');
    let steps = 0;
    while (opened.model() !== 'Draft' && steps++ < 3) await press('{Control>}z{/Control}');
    expect(opened.model()).toBe('Draft');
    return undefined;
  },

  async 'clipboard untouched'(bench) {
    const opened = await open(bench, { draft: 'Hello' });
    await navigator.clipboard.writeText('mine').catch(() => {});
    const touched: string[] = [];
    const originals = { ...Object.getOwnPropertyDescriptors(Clipboard.prototype) };
    for (const name of ['read', 'readText', 'write', 'writeText'])
      Object.defineProperty(Clipboard.prototype, name, {
        configurable: true,
        value: () => Promise.reject(touched.push(name)),
      });
    for (const scope of [document, opened.editable.ownerDocument])
      for (const type of ['copy', 'cut', 'beforecopy', 'beforecut'])
        scope.addEventListener(type, () => touched.push(type), { capture: true, signal: signal() });
    const outcome = await opened.fill('In stock.');
    Object.defineProperties(Clipboard.prototype, originals);
    expect(outcome).toEqual(filled);
    expect(touched).toEqual([]);
  },

  async 'focus and caret at the end'(bench, { lines }) {
    const opened = await open(bench, { draft: 'Hello there' });
    await select(opened, 2, 2);
    opened.editable.blur();
    expect(await opened.fill('In stock.')).toEqual(filled);
    expect(isActive(opened)).toBe(true);
    await press('!');
    const wanted = lines('Hello there', 'In stock.!');
    await settled(opened, wanted);
    expect(opened.model()).toBe(wanted);
  },

  async 'refused by the page: named, draft unharmed'(bench) {
    if (bench.takesAll) return bench.takesAll;
    const opened = await open(bench, { draft: 'Hello' });
    refuse(opened);
    const outcome = await opened.fill('In stock.');
    expect(outcome).toEqual({ status: 'notTaken' });
    expect(opened.model()).toBe('Hello');
    return undefined;
  },

  async 'chat switched meanwhile: taken back'(bench) {
    const opened = await open(bench, { draft: 'Hello' });
    const outcome = opened.fill('In stock.');
    await reactions(2000, () => opened.model() !== 'Hello');
    opened.switchTo('b', bubbles(11, 12));
    const { status } = await outcome;
    if (status === 'filled') return 'too quick to be switched';
    expect(status).toBe('wrongChat');
    expect(opened.model()).toBe('Hello');
    return undefined;
  },
};
