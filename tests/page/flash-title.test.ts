import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTitleFlash } from '../../lib/page/flash-title.ts';

let stop: AbortController;
let flash: (text: string | null) => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.title = 'Shop chat';
  stop = new AbortController();
  flash = createTitleFlash(document, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test('the title says who waits, in turn with the page’s own', () => {
  flash('Ann waits');
  expect(document.title).toBe('Ann waits');
  vi.advanceTimersByTime(1000);
  expect(document.title).toBe('Shop chat');
  vi.advanceTimersByTime(1000);
  expect(document.title).toBe('Ann waits');
});

test('told to stop, the page has its own title again', () => {
  flash('Ann waits');
  flash(null);
  expect(document.title).toBe('Shop chat');
  vi.advanceTimersByTime(5000);
  expect(document.title).toBe('Shop chat');
});

test('what the page sets meanwhile is its own from then on', () => {
  flash('Ann waits');
  document.title = 'Shop chat (3)';
  vi.advanceTimersByTime(1000);
  expect(document.title).toBe('Ann waits');
  flash(null);
  expect(document.title).toBe('Shop chat (3)');
});

test('more who wait change the words, and one title comes back at the end', () => {
  flash('Ann waits');
  flash('2 buyers wait');
  expect(document.title).toBe('2 buyers wait');
  flash(null);
  expect(document.title).toBe('Shop chat');
});

test('it ends when somebody comes to the page', () => {
  flash('Ann waits');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.title).toBe('Shop chat');
});

test('a script that ends leaves nothing behind', () => {
  flash('Ann waits');
  stop.abort();
  expect(document.title).toBe('Shop chat');
  flash('Bo waits');
  expect(document.title).toBe('Shop chat');
});
