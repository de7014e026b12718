import { describe, expect, test } from 'vitest';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import { createTurnKeeper } from '../../lib/page/keep-turns.ts';
import type { RawReading } from '../../lib/page/read-chat.ts';
import type { RawRow } from '../../lib/page/read-rows.ts';

const START = 1_000_000;
const LATER = 60_000;

function row(pageId: string, text: string, more: Partial<RawRow> = {}): RawRow {
  return { node: {}, pageId, owner: '', side: 'buyer', kind: 'text', text, pageAt: null, ...more };
}

const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => row(`m${from + at}`, `text ${from + at}`));

function reading(chatId: string | null, shown: RawRow[]): RawReading {
  return { shop: '', chat: chatId ? { id: chatId, name: chatId } : null, rows: shown, list: [], missing: [] };
}

/** A page at whose readings we look one after the other, at times of our choosing. */
function desk() {
  const keeper = createTurnKeeper();
  let now = START;
  return {
    look(ms: number, chatId: string | null, shown: RawRow[]): OpenChat | null | 'doubted' {
      now += ms;
      const taken = keeper.take(reading(chatId, shown), now);
      return 'open' in taken ? taken.open : 'doubted';
    },
    get now() {
      return now;
    },
  };
}

function turnsOf(open: OpenChat | null | 'doubted') {
  if (!open || open === 'doubted') throw new Error(`no chat was believed: ${open}`);
  return open.turns;
}

const news = (open: OpenChat | null | 'doubted') =>
  turnsOf(open)
    .filter(({ seenAt }) => seenAt !== null)
    .map(({ text }) => text);

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
