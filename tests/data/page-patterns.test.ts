import { describe, expect, test } from 'vitest';
import { idFor, originOf, originsOf, patternsOf } from '../../lib/data/page-patterns.ts';
import { matchesPattern } from '../../lib/sites/match-pattern.ts';

describe('the pages of a taught site', () => {
  test.each([
    ['https://shop.example.com/', 'https://shop.example.com/*'],
    ['https://shop.example.com/inbox', 'https://shop.example.com/inbox*'],
    ['https://shop.example.com/seller/inbox?tab=open#/c/5', 'https://shop.example.com/seller/*'],
    ['https://shop.example.com/seller/inbox/4711', 'https://shop.example.com/seller/*'],
    ['https://shop.example.com/inbox/9f3a21bc-1/messages', 'https://shop.example.com/inbox/*'],
    ['https://shop.example.com/inbox/anna', 'https://shop.example.com/inbox/*'],
    ['https://shop.example.com/42/chat', 'https://shop.example.com/*'],
    ['http://localhost:5173/chat.html', 'http://localhost:5173/chat.html*'],
  ])('taught at %s are %s', (address, pattern) => {
    expect(patternsOf(address)).toEqual([pattern]);
    expect(matchesPattern(pattern, address)).toBe(true);
  });

  test('are asked for by their host alone, once', () => {
    const patterns = ['https://a.example/x*', 'https://a.example/y/*', 'http://b.example:8080/*'];
    expect(originsOf(patterns)).toEqual(['https://a.example/*', 'http://b.example:8080/*']);
  });
});

test.each([
  ['https://shop.example.com/inbox?x=1', 'https://shop.example.com'],
  ['shop.example.com/inbox', 'https://shop.example.com'],
  [' http://localhost:8080 ', 'http://localhost:8080'],
  ['chrome://settings', null],
  ['javascript:alert(1)', null],
  ['file:///home', null],
  ['two words', null],
  ['', null],
])('the typed address %s means %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

test('a taught site gets an id that no other has', () => {
  expect(idFor('https://Chat.Example.com', [])).toBe('taught-chat-example-com');
  expect(idFor('http://chat.example.com', ['taught-chat-example-com'])).toBe('taught-chat-example-com-2');
  expect(idFor('http://[::1]:8080', [])).toMatch(/^[a-z][a-z0-9-]*$/);
});
