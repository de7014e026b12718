import { expect, test } from 'vitest';
import { readyFirst } from '../../../lib/panel/ready-first.ts';
import type { ShownReason } from '../../../lib/panel/tell-reason.ts';
import type { ShownPhrase } from '../../../lib/panel/use-suggestions.ts';

const shown = (text: string, missing: string[], kind: 'ask' | 'general' = 'ask') => {
  const reason: ShownReason = kind === 'ask' ? { kind, ask: text } : { kind };
  return { text, missing, reason, asksAgain: [] } as unknown as ShownPhrase;
};
const texts = (items: readonly ShownPhrase[]) => readyFirst(items).map(({ text }) => text);

test('a phrase with a blank gives the first place to the best that can go in as it stands', () => {
  expect(texts([shown('a', ['cutoff']), shown('b', ['cutoff']), shown('c', []), shown('d', [])])).toEqual([
    ...['c', 'a', 'b', 'd'],
  ]);
});

test('what is only safe to say does not pass what the buyer asked for', () => {
  expect(texts([shown('a', ['cutoff']), shown('b', [], 'general')])).toEqual(['a', 'b']);
});

test('an order without blanks at its head stays as it is', () => {
  expect(texts([shown('a', []), shown('b', ['cutoff']), shown('c', [])])).toEqual(['a', 'b', 'c']);
});
