import { describe, expect, test } from 'vitest';
import { desk, LATER, news, row, turnsOf } from './readings.ts';

describe('a page without message ids', () => {
  const bare = (texts: string[], nodes: object[] = []) =>
    texts.map((text, at) => row('', text, { node: nodes[at] ?? {} }));

  test('the same words again are another turn, with an id of its own', () => {
    const { look } = desk();
    const nodes = [{}, {}, {}];
    look(0, 'a', bare(['hi', 'hi'], nodes));
    const open = look(LATER, 'a', bare(['hi', 'hi', 'hi'], nodes));
    expect(new Set(turnsOf(open).map(({ id }) => id)).size).toBe(3);
    expect(turnsOf(open).map(({ seenAt }) => seenAt !== null)).toEqual([false, false, true]);
  });

  test('rows drawn anew keep their identity', () => {
    const { look } = desk();
    const before = turnsOf(look(0, 'a', bare(['one', 'two', 'three'])));
    const open = look(LATER, 'a', bare(['one', 'two', 'three', 'four']));
    expect(turnsOf(open).slice(0, 3)).toEqual(before);
    expect(news(open)).toEqual(['four']);
  });

  test('elements that a virtual list uses again for other rows make no false news', () => {
    const { look } = desk();
    const nodes = [{}, {}, {}, {}];
    look(0, 'a', bare(['5', '6', '7', '8'], nodes));
    expect(news(look(LATER, 'a', bare(['3', '4', '5', '6'], nodes)))).toEqual([]);
    expect(news(look(LATER, 'a', bare(['6', '7', '8', '9'], nodes)))).toEqual(['9']);
  });

  test('words that change in place are the same turn', () => {
    const { look } = desk();
    const nodes = [{}, {}];
    const [, before] = turnsOf(look(0, 'a', bare(['one', 'sending'], nodes)));
    const [, changed] = turnsOf(look(LATER, 'a', bare(['one', 'sent'], nodes)));
    expect(changed).toEqual({ ...before, text: 'sent' });
  });

  test('an id does not give the words away', () => {
    const { look } = desk();
    for (const { id } of turnsOf(look(0, 'a', bare(['my telephone is 555']))))
      expect(id).not.toContain('555');
  });
});
