import { expect, test } from 'vitest';
import { readLibrary } from '../../../../lib/core/library/read-library.ts';

const header = { format: 'qinda-library', version: 1, name: 'Shop' };
const read = (file: unknown) => readLibrary(JSON.stringify(file));
const problems = (file: unknown) => {
  const result = read(file);
  return result.ok ? [] : result.problems.map(({ row, field, kind, detail }) => [row, field, kind, detail]);
};

test('every problem of every row is named with row, field and kind', () => {
  const phrases = [
    { id: 'a', title: 'A', text: 'good' },
    { id: 'b', title: '', text: 'x'.repeat(5001) },
    { title: 'C', text: 'c', purpose: 'joke', asks: ['ok', 7] },
    { id: 'a', title: 'D', text: 'd' },
    'not a phrase',
  ];
  expect(problems({ ...header, phrases })).toEqual([
    [2, 'title', 'empty', ''],
    [2, 'text', 'long', '5000'],
    [3, 'id', 'missing', ''],
    [3, 'asks.2', 'type', 'string'],
    [3, 'purpose', 'choice', 'greeting, hold, ack, ask, answer, closing'],
    [4, 'id', 'duplicate', '1'],
    [5, '', 'type', 'Object'],
  ]);
});

test('a file that is no library is refused as a whole', () => {
  expect(problems([])).toEqual([[0, 'format', 'format', '']]);
  expect(problems({ ...header, version: 9, phrases: [{}] })).toEqual([[0, 'version', 'format', '']]);
  expect(problems({ ...header, phrases: [] })).toEqual([[0, 'phrases', 'empty', '']]);
  const broken = readLibrary('{"format":');
  expect(broken).toMatchObject({ ok: false, problems: [{ row: 0, kind: 'json' }] });
});

test('the names of our own sources are not free for a library', () => {
  const phrases = [{ id: 'a', title: 'A', text: 'a' }];
  expect(problems({ ...header, name: 'pack', phrases })).toEqual([[0, 'name', 'reserved', 'pack']]);
});

test('one id may stand once for each language, and rows without a language take that of the file', () => {
  const phrases = [
    { id: 'a', title: 'A', text: 'a' },
    { id: 'a', title: 'A', text: 'a', lang: 'zh-CN' },
  ];
  const result = read({ ...header, language: 'en', phrases });
  expect(result).toMatchObject({ ok: true, library: { phrases: [{ lang: 'en' }, { lang: 'zh-CN' }] } });
});
