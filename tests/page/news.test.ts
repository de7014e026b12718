import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../lib/page/read-rows.ts';
import { desk, LATER, news, row, rows, START, turnsOf } from './readings.ts';

describe('what is news', () => {
  test('rows of the first look are history, a row that follows is news', () => {
    const { look } = desk();
    expect(news(look(0, 'a', rows(1, 5)))).toEqual([]);
    expect(news(look(LATER, 'a', rows(1, 6)))).toEqual(['text 6']);
  });

  test('news keeps the moment at which it was first seen', () => {
    const page = desk();
    page.look(0, 'a', rows(1, 5));
    const first = turnsOf(page.look(LATER, 'a', rows(1, 6))).at(-1)?.seenAt;
    expect(first).toBe(page.now);
    expect(turnsOf(page.look(LATER, 'a', rows(1, 7))).find(({ id }) => id === 'm6')?.seenAt).toBe(first);
  });

  test('rows back-filled above are history', () => {
    const { look } = desk();
    look(0, 'a', rows(10, 15));
    expect(news(look(LATER, 'a', rows(1, 15)))).toEqual([]);
    expect(news(look(LATER, 'a', rows(1, 16)))).toEqual(['text 16']);
  });

  test('a chat that is put up piece by piece while it loads has no news', () => {
    const { look } = desk();
    look(0, 'a', rows(1, 100));
    for (let to = 200; to <= 2000; to += 100) expect(news(look(100, 'a', rows(to - 119, to)))).toEqual([]);
    expect(news(look(LATER, 'a', rows(1882, 2001)))).toEqual(['text 2001']);
  });

  test('pieces of a chat may come with pauses, while single rows after a pause are news', () => {
    const { look } = desk();
    look(0, 'a', rows(1, 100));
    expect(news(look(500, 'a', rows(81, 200)))).toEqual([]);
    expect(news(look(500, 'a', rows(82, 201)))).toEqual(['text 201']);
  });

  test("while a chat loads the page's own dates tell news from history", () => {
    const page = desk();
    page.look(0, 'a', rows(1, 5));
    const late = [
      ...rows(1, 5),
      row('m6', 'old', { pageAt: START - LATER }),
      row('m7', 'new', { pageAt: START + 50 }),
    ];
    expect(news(page.look(50, 'a', late))).toEqual(['new']);
  });

  test('in a chat that was opened empty only what the page dates later is news', () => {
    const { look } = desk();
    look(0, 'a', []);
    expect(turnsOf(look(700, 'a', []))).toEqual([]);
    const dated = [row('m1', 'old', { pageAt: START - LATER }), row('m2', 'new', { pageAt: START + LATER })];
    expect(news(look(LATER, 'a', dated))).toEqual(['new']);
  });

  test('a burst that pushes all known rows out of the window is news when the reader caught up with it', () => {
    const { look } = desk();
    look(0, 'a', rows(1, 5));
    const open = look(LATER, 'a', rows(1, 205));
    expect(turnsOf(open)).toHaveLength(120);
    expect(news(open)).toHaveLength(120);
  });

  test('rows that a virtual list removes and adds again are not news', () => {
    const { look } = desk();
    look(0, 'a', rows(1, 20));
    look(LATER, 'a', rows(1, 21));
    look(LATER, 'a', rows(5, 14));
    look(LATER, 'a', rows(2, 11));
    expect(news(look(LATER, 'a', rows(12, 21)))).toEqual(['text 21']);
  });

  test('a stretch that touches nothing known is history, and what follows in it too', () => {
    const { look } = desk();
    look(0, 'a', rows(101, 112));
    look(LATER, 'a', rows(1, 12));
    expect(news(look(600, 'a', rows(1, 12)))).toEqual([]);
    expect(news(look(600, 'a', rows(2, 13)))).toEqual([]);
    expect(news(look(600, 'a', rows(102, 113)))).toEqual(['text 113']);
  });

  test('a row that the page dates later than all known ones is news even when they are gone', () => {
    const { look } = desk();
    look(0, 'a', [row('m1', 'one', { pageAt: START })]);
    const shown = [row('m9', 'nine', { pageAt: START + LATER })];
    look(LATER, 'a', shown);
    expect(news(look(600, 'a', shown))).toEqual(['nine']);
  });

  test('an empty row that is filled later is told when it has words, as history if it was there before', () => {
    const { look } = desk();
    const empty = row('m3', '');
    expect(turnsOf(look(0, 'a', [...rows(1, 2), empty]))).toHaveLength(2);
    const filled = look(LATER, 'a', [...rows(1, 2), { ...empty, text: 'late words' }]);
    expect(turnsOf(filled).at(-1)).toMatchObject({ id: 'm3', text: 'late words', seenAt: null });
  });

  test('a row that the page drew twice is one turn', () => {
    const { look } = desk();
    const [one, two] = rows(1, 2) as [RawRow, RawRow];
    expect(turnsOf(look(0, 'a', [one, two, { ...two, node: {} }]))).toHaveLength(2);
  });

  test('an answer shown before the server confirmed it keeps its identity when its id changes', () => {
    const page = desk();
    page.look(0, 'a', rows(1, 2));
    const mine = row('temp', 'coming today', { side: 'seller' });
    page.look(LATER, 'a', [...rows(1, 2), mine]);
    const before = turnsOf(page.look(10, 'a', [...rows(1, 2), mine])).at(-1);
    const then = turnsOf(
      page.look(10, 'a', [...rows(1, 2), { ...mine, node: {}, pageId: 'm3' }, row('m4', 'ok')]),
    );
    expect(then[2]).toEqual(before);
    expect(then[3]?.seenAt).toBe(page.now);
  });

  test('a row slipped in amid history is history, amid news is news', () => {
    const { look } = desk();
    look(0, 'a', rows(1, 5));
    look(LATER, 'a', rows(1, 6));
    const shown = rows(1, 6);
    shown.splice(2, 0, row('x', 'amid history'));
    shown.splice(6, 0, row('y', 'amid news'));
    expect(news(look(LATER, 'a', shown))).toEqual(['amid news', 'text 6']);
  });
});
