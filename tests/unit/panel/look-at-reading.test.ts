import { expect, test } from 'vitest';
import { readLibraryFile } from '../../../lib/core/library/read/read-library-file.ts';
import { writeBrokenRows } from '../../../lib/core/library/write/broken-rows.ts';
import { lookAtOutcome } from '../../../lib/panel/desk/library/look-at-reading.ts';

const read = (text: string) => readLibraryFile(new TextEncoder().encode(text), 'a.csv');
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at));

test('of ten thousand rows a screen gets the figures and the first ones', () => {
  const rows = [...lines(10_000, (at) => `标题${at},您好${at}`), ...lines(300, (at) => `坏${at},`)];
  const look = lookAtOutcome(read(['标题,内容', ...rows].join('\n')));
  expect(look).toMatchObject({ kind: 'read', reading: { taken: 10_000, broken: 300, blank: 0 } });
  expect(JSON.stringify(look).length).toBeLessThan(50_000);
});

test('what is worth knowing is said once, with the first rows that it is about and their number', () => {
  const rows = [...lines(20, (at) => `标题${at},您好${at},a.png`), '末,再见,b.png'];
  const look = lookAtOutcome(read(['标题,内容,图片', ...rows].join('\n')));
  if (look.kind !== 'read') throw new Error('not read');
  const [first, second] = look.reading.notes;
  expect(first).toMatchObject({
    note: { kind: 'image', detail: 'a.png' },
    rows: [2, 3, 4, 5, 6, 7, 8, 9],
    count: 20,
  });
  expect(second).toMatchObject({ rows: [22], count: 1 });
  expect(look.reading.noteCount).toBe(2);
});

test('a file of broken rows that is written in parts is the file that is written at once', () => {
  const outcome = read(['标题,内容,备注', ...lines(40, (at) => `=坏${at},,${at % 2 ? 'x' : ''}`)].join('\n'));
  const { header, broken } = outcome.kind === 'read' ? outcome.reading : { header: [], broken: [] };
  expect(broken).toHaveLength(40);
  const words = { row: 'Row', sheet: 'Sheet', reason: 'Reason', tell: () => 'no text' };
  const part = (from: number, to: number) =>
    writeBrokenRows({ header, width: 3, broken: broken.slice(from, to) }, words, from === 0);
  expect(part(0, 15) + part(15, 40)).toBe(part(0, 40));
  expect(part(0, 40).split('\r\n')).toHaveLength(42);
});
