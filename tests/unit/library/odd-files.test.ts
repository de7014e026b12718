import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inlineRows, makeXlsx } from './make-xlsx.ts';
import { phrasesOf, readOk, readRefused } from './read-bytes.ts';

test('percent signs of prices are no variables, known names between them are', () => {
  const [first, second] = phrasesOf(
    readOk(`话术\n"满减10%优惠30%起，%买家昵称%"\n"{店铺} #1 $\{order_id} [[尺码]]"`, 'a.csv'),
  );
  expect(first?.text).toBe('满减10%优惠30%起，{buyer}');
  expect(second?.text).toBe('{店铺} #1 {order} {尺码}');
});

test('a file of a kind that nobody reads says what to do instead', () => {
  expect(readRefused('<html><table><tr><td>a</td></tr></table></html>', 'a.xls')).toMatchObject([
    { kind: 'html' },
  ]);
  expect(readRefused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).toMatchObject([{ kind: 'old' }]);
  expect(readRefused(zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a.docx')).toMatchObject([
    { kind: 'unknown' },
  ]);
  expect(readRefused('', 'a.csv')).toMatchObject([{ kind: 'nothing' }]);
  expect(readRefused('话术,分组\n,', 'a.csv')).toMatchObject([{ kind: 'nothing' }]);
});

test('Alfred snippets and property lists cannot be made to hurt either', () => {
  const snippet = (text: string) => zipSync({ 'a.json': strToU8(text) });
  expect(readRefused(snippet('['.repeat(100_000)), 'a.alfredsnippets')).toMatchObject([{ kind: 'deep' }]);
  expect(readRefused(`<plist>${'<array>'.repeat(100_000)}`, 'a.plist')).toMatchObject([{ kind: 'deep' }]);
  expect(
    readRefused(
      '<plist><dict><key>__proto__</key><dict><key>x</key><true/></dict></dict></plist>',
      'a.plist',
    ),
  ).toMatchObject([{ kind: 'unknown' }]);
});

test('whatever bytes a file has, reading them ends with an outcome', () => {
  let seed = 1;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed >> 8;
  };
  const base = makeXlsx({
    sheets: {
      A: inlineRows([
        ['话术', '分组'],
        ['甲', '一'],
      ]),
    },
  });
  for (let round = 0; round < 300; round++) {
    const bytes = base.slice();
    for (let hits = 0; hits < 1 + (round % 12); hits++) bytes[next() % bytes.length] = next() % 256;
    expect(() => readRefusedOrOk(bytes)).not.toThrow();
  }
});

function readRefusedOrOk(bytes: Uint8Array): void {
  try {
    readOk(bytes, 'a.xlsx');
  } catch (error) {
    // Anything but an outcome of another kind is a fault.
    if (!(error as Error).message.startsWith('read expected')) throw error;
  }
}
