import { describe, expect, test } from 'vitest';
import type { RawRow } from '../../lib/page/read-rows.ts';
import { desk, LATER, news, row, rows, turnsOf } from './readings.ts';

describe('a switch of chats', () => {
  const A = rows(1, 5);
  const B = rows(11, 15);

  test('begins anew: what the other chat shows is history', () => {
    const { look } = desk();
    look(0, 'a', A);
    look(LATER, 'a', rows(1, 6));
    const open = look(LATER, 'b', B);
    expect(open).toMatchObject({ chatId: 'b' });
    expect(news(open)).toEqual([]);
  });

  test('back to a chat seen before: known rows keep their moment, unknown ones after them are news', () => {
    const { look } = desk();
    look(0, 'a', A);
    const seen = turnsOf(look(LATER, 'a', rows(1, 6))).at(-1)?.seenAt;
    look(LATER, 'b', B);
    const open = look(LATER, 'a', rows(1, 8));
    expect(news(open)).toEqual(['text 6', 'text 7', 'text 8']);
    expect(turnsOf(open).find(({ id }) => id === 'm6')?.seenAt).toBe(seen);
  });

  test('back to a known chat that shows no rows for a while: nothing is forgotten', () => {
    const { look } = desk();
    look(0, 'a', A);
    look(LATER, 'b', B);
    look(LATER, 'a', []);
    look(700, 'a', []);
    expect(news(look(700, 'a', rows(1, 6)))).toEqual(['text 6']);
  });

  test("header first: the rows of the chat before are not read as the new one's", () => {
    const { look } = desk();
    look(0, 'a', A);
    expect(look(LATER, 'b', A)).toBe('doubted');
    expect(look(900, 'b', A)).toBe('doubted');
    const open = look(900, 'b', B);
    expect(open).toMatchObject({ chatId: 'b' });
    expect(turnsOf(open).map(({ id }) => id)).toEqual(['m11', 'm12', 'm13', 'm14', 'm15']);
  });

  test("rows first: the new rows are not read as the old chat's", () => {
    const { look } = desk();
    look(0, 'a', A);
    expect(look(LATER, 'a', B)).toBe('doubted');
    expect(look(100, 'b', B)).toMatchObject({ chatId: 'b' });
    expect(turnsOf(look(LATER, 'a', A)).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
  });

  test('with no chat shown in between the doubt is the same', () => {
    const { look } = desk();
    look(0, 'a', A);
    look(LATER, null, A);
    expect(look(400, null, A)).toBeNull();
    expect(look(10, 'b', A)).toBe('doubted');
    expect(look(10, 'b', B)).toMatchObject({ chatId: 'b' });
  });

  test("rows that name their chat are never read as another's, however long the page takes", () => {
    const { look } = desk();
    const owned = (owner: string, list: RawRow[]) => list.map((it) => ({ ...it, owner }));
    look(0, 'a', owned('a', A));
    expect(look(LATER, 'b', owned('a', A))).toBe('doubted');
    expect(look(LATER, 'b', owned('a', A))).toMatchObject({ chatId: 'a' });
    const mixed = [...owned('a', A), ...owned('b', B)];
    expect(turnsOf(look(LATER, 'b', mixed)).map(({ id }) => id)).toEqual(B.map(({ pageId }) => pageId));
  });

  test('leftovers that never go are left out', () => {
    const { look } = desk();
    look(0, 'a', A);
    look(LATER, 'b', [...A, ...B]);
    for (const open of [
      look(LATER, 'b', [...A, ...B]),
      look(LATER, 'b', [...A, ...B, row('m16', 'text 16')]),
    ])
      expect(turnsOf(open).every(({ id }) => Number(id.slice(1)) > 10)).toBe(true);
  });

  test('a chat that only gets another name is believed in the end, without news', () => {
    const { look } = desk();
    look(0, 'loading', A);
    look(LATER, 'a', A);
    const open = look(LATER, 'a', A);
    expect(open).toMatchObject({ chatId: 'a' });
    expect(news(open)).toEqual([]);
    expect(news(look(LATER, 'a', rows(1, 6)))).toEqual(['text 6']);
  });

  test("without ids too: elements used again for another buyer are that buyer's rows", () => {
    const { look } = desk();
    const nodes = [{}, {}];
    const bare = (texts: string[]) => texts.map((text, at) => row('', text, { node: nodes[at] ?? {} }));
    look(0, 'a', bare(['hello', 'mine?']));
    expect(look(LATER, 'b', bare(['hello', 'mine?']))).toBe('doubted');
    const open = look(100, 'b', bare(['hello', 'yours?']));
    expect(turnsOf(open).map(({ text }) => text)).toEqual(['hello', 'yours?']);
    expect(news(open)).toEqual([]);
  });
});
