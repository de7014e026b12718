import { describe, expect, test } from 'vitest';
import type { ReplyEditor } from '../../../lib/page/editors/editor.ts';
import { createFillGuard, type Filled, withoutLines } from '../../../lib/page/guard-fills.ts';

function boxWith(text: string) {
  const box = { text, strays: [] as Filled[], now: 0 };
  const editor = {
    read: () => box.text,
    restore(rest: string) {
      box.text = rest;
    },
  } as ReplyEditor;
  const guard = createFillGuard(
    () => editor,
    (filled) => box.strays.push(filled),
    () => box.now,
  );
  return { box, guard };
}

describe('a text in the box of another buyer', () => {
  test('is taken out and told once, what a person wrote stays', async () => {
    const { box, guard } = boxWith('my own words\nfor ann\nand more');
    guard.note({ chatId: 'ann', text: 'for ann' });
    await guard.look('bo');
    expect(box.text).toBe('my own words\nand more');
    box.text = 'for ann';
    await guard.look('bo');
    expect(box.text).toBe('');
    expect(box.strays).toEqual([{ chatId: 'ann', text: 'for ann' }]);
  });

  test('is left where it belongs, where it was meant for both, and where a person has changed it', async () => {
    const { box, guard } = boxWith('hello');
    guard.note({ chatId: 'ann', text: 'hello' });
    await guard.look('ann');
    expect(box.text).toBe('hello');
    box.text = 'hello there';
    await guard.look('bo');
    expect(box.text).toBe('hello there');
    box.text = 'hello';
    guard.note({ chatId: 'bo', text: 'hello' });
    await guard.look('bo');
    expect(box.text).toBe('hello');
  });

  test('several, put one behind the other, all go', async () => {
    const { box, guard } = boxWith('one\ntwo\nlines');
    guard.note({ chatId: 'ann', text: 'one' });
    guard.note({ chatId: 'ann', text: 'two\nlines' });
    await guard.look('bo');
    expect(box.text).toBe('');
  });
});

test.each([
  ['a\nb\nc', 'b', 'a\nc'],
  ['a\nb', 'a', 'b'],
  ['a\nb', 'b', 'a'],
  ['a', 'a', ''],
  ['ab', 'a', null],
  ['a\nb\nc', 'a\nb', 'c'],
])('%j without %j is %j', (held, text, rest) => {
  expect(withoutLines(held, text)).toBe(rest);
});
