import { describe, expect, test } from 'vitest';
import { inlineRows, makeXlsx } from './make-xlsx.ts';
import { phrasesOf, readOk, readRefused } from './read-bytes.ts';

/** A workbook whose zip says something else of its first file than what is in it. */
function lieAboutSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = new TextEncoder().encode(path);
  for (let at = 0; at < bytes.length - 46; at++) {
    const isListed = view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === name.length;
    if (isListed && name.every((byte, index) => bytes[at + 46 + index] === byte))
      view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const good = () =>
  makeXlsx({
    sheets: {
      A: inlineRows([
        ['话术', '分组'],
        ['甲', '一'],
      ]),
    },
  });
const sheetPath = 'xl/worksheets/sheet1.xml';

describe('a workbook made to hurt is refused before it can', () => {
  test('one that claims gigabytes, without inflating anything', () => {
    expect(readRefused(lieAboutSize(good(), sheetPath, 4_000_000_000), 'a.xlsx')).toEqual([
      { kind: 'bomb', row: 0, detail: '4000 MB' },
    ]);
  });

  test('one that claims little and holds much, at the first byte too many', () => {
    const bomb = makeXlsx({ sheets: { A: `<sheetData>${' '.repeat(30_000_000)}</sheetData>` } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(readRefused(lieAboutSize(bomb, sheetPath, 5000), 'a.xlsx')).toEqual([
      { kind: 'bomb', row: 0, detail: sheetPath },
    ]);
  });

  test('one with a million columns, its row named; a mere claim of them is no harm', () => {
    const far =
      '<sheetData><row r="1"><c r="A1" t="str"><v>话术</v></c></row><row r="7"><c r="BDWGN7" t="str"><v>x</v></c></row></sheetData>';
    expect(readRefused(makeXlsx({ sheets: { A: far } }), 'a.xlsx')).toEqual([
      { kind: 'columns', row: 7, detail: '256' },
    ]);
    const claim = `<dimension ref="A1:BDWGN1048576"/><cols><col min="1" max="1000000"/></cols>${inlineRows([
      ['话术', '分组'],
      ['甲', '一'],
    ])}`;
    expect(phrasesOf(readOk(makeXlsx({ sheets: { A: claim } }), 'a.xlsx'))).toMatchObject([{ text: '甲' }]);
  });

  test('one that is cut off, has rubbish inside, or is behind a password', () => {
    expect(readRefused(good().slice(0, -40), 'a.xlsx')).toMatchObject([{ kind: 'zip' }]);
    const rubbish = good();
    rubbish.fill(0xff, 200, 420);
    expect(readRefused(rubbish, 'a.xlsx')[0]?.kind).toMatch(/^(zip|unknown|xml)$/);
    const locked = good();
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(readRefused(locked, 'a.xlsx')).toMatchObject([{ kind: 'locked' }]);
  });

  test('one that declares entities of its own, or has a tag without an end', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><sheetData/>';
    expect(readRefused(makeXlsx({ sheets: { A: laughs } }), 'a.xlsx')).toMatchObject([{ kind: 'xml' }]);
    expect(
      readRefused(makeXlsx({ sheets: { A: `<sheetData><row ${'a'.repeat(200_000)}` } }), 'a.xlsx'),
    ).toMatchObject([{ kind: 'xml' }]);
  });

  test('a row number beyond all sheets, or numbers that go back, cost nothing and lose nothing', () => {
    const sheet =
      '<sheetData><row r="1"><c t="str"><v>话术</v></c></row><row r="1048576"><c t="str"><v>甲</v></c></row><row r="2"><c t="str"><v>乙</v></c></row></sheetData>';
    const { reading } = readOk(makeXlsx({ sheets: { A: sheet } }), 'a.xlsx');
    expect(reading.rows.map(({ row, phrase }) => [row, phrase.text])).toEqual([
      [1_048_576, '甲'],
      [1_048_577, '乙'],
    ]);
  });
});

describe('a text file made to hurt', () => {
  test('with a row of a million cells is refused, the row named', () => {
    expect(readRefused(`话术,分组\n甲,一\n乙${',x'.repeat(1_000_000)}`, 'a.csv')).toEqual([
      { kind: 'columns', row: 3, detail: '256' },
    ]);
  });

  test('with a quotation mark that swallows the rest is refused, the row named', () => {
    expect(readRefused(`话术,分组\n甲,一\n"乙,二\n${'丙,三\n'.repeat(1000)}`, 'a.csv')).toEqual([
      { kind: 'quote', row: 3, detail: '' },
    ]);
  });

  test('with more rows than a library holds is refused', () => {
    expect(readRefused(`话术\n${'a\n'.repeat(200_001)}`, 'a.csv')).toEqual([
      { kind: 'rows', row: 200_001, detail: '200000' },
    ]);
  });

  test('with a huge cell loses that row alone, its column named, its text shortened', () => {
    const { reading } = readOk(`编码,话术\nok,好\nbig,${'大'.repeat(3_000_000)}\n`, 'a.csv');
    expect(reading.rows).toHaveLength(1);
    expect(reading.broken).toMatchObject([
      { row: 3, problems: [{ field: '话术', kind: 'long', detail: '5000' }] },
    ]);
    expect(reading.broken[0]?.cells[1]?.length).toBe(100_000);
  });

  test('with NUL bytes, controls and halves of characters is cleaned, and says so', () => {
    const read = readOk(`话术\n"a\u0000b\u0007\u001b[31m"\n好`, 'a.csv');
    expect(phrasesOf(read)[0]?.text).toBe('ab[31m');
    expect(read.reading.rows[0]?.notes).toEqual([{ kind: 'control', detail: '' }]);
    const json =
      '{"format":"qinda-library","version":1,"name":"N","phrases":[{"id":"a","title":"t\\u0000","text":"\\ud800x\\udc00 😀"}]}';
    expect(phrasesOf(readOk(json, 'a.json'))).toMatchObject([{ title: 't', text: 'x 😀' }]);
  });

  test('with names of the language itself as columns or keys does no harm', () => {
    const table = readOk('__proto__,话术,constructor,分组\nx,甲,y,z', 'a.csv', {
      mappings: JSON.parse('{"__proto__":{"headerRow":0,"columns":["text"]}}'),
    });
    expect(phrasesOf(table)).toMatchObject([{ text: '甲' }]);
    const json =
      '{"format":"qinda-library","version":1,"name":"N","__proto__":{"polluted":1},"phrases":[{"id":"__proto__","title":"t","text":"x","__proto__":{"hidden":true},"constructor":{"prototype":{"polluted":1}}}]}';
    const [phrase] = phrasesOf(readOk(json, 'a.json'));
    expect(phrase).toEqual({ id: '__proto__', title: 't', text: 'x', purpose: 'answer', lang: 'zh-CN' });
    expect(
      phrasesOf(readOk('[{"__proto__":"p","content":"甲","short_code":"__proto__"}]', 'a.json')),
    ).toMatchObject([{ text: '甲' }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('with markup and script in every field is text and nothing else', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(phrasesOf(readOk(`标题,话术,分组,标签\n${evil},${evil},${evil},${evil}`, 'a.csv'))).toMatchObject([
      { title: evil, text: evil, group: evil },
    ]);
  });

  test('with JSON that is too deep, or broken, says where', () => {
    expect(readRefused(`\n${'['.repeat(1_000_000)}`, 'a.json')).toEqual([
      { kind: 'deep', row: 0, detail: '64: 2:65' },
    ]);
    expect(readRefused('{"format":"qinda-library",\n"x":[1,}', 'a.json')).toMatchObject([
      { kind: 'json', detail: expect.stringMatching(/^2:/) },
    ]);
    expect(
      readRefused('{"format":"qinda-library","version":1,"name":"own","phrases":[1]}', 'a.json'),
    ).toMatchObject([{ kind: 'reserved' }]);
  });

  test('with YAML that multiplies by aliases, is too deep, or wants to be more than text, is refused', () => {
    const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]\n`)}matches: *h`;
    expect(readRefused(laughs, 'a.yml')).toMatchObject([{ kind: 'aliases', row: 9, detail: '9:10' }]);
    expect(readRefused(`matches:\n  - replace: ${'['.repeat(100_000)}`, 'a.yml')).toMatchObject([
      { kind: 'deep', row: 2 },
    ]);
    expect(readRefused(`matches:\n${'- '.repeat(100_000)}x`, 'a.yml')).toMatchObject([
      { kind: 'deep', row: 2 },
    ]);
    expect(
      readRefused('matches:\n  - trigger: a\n    replace: !!js/function "function(){}"', 'a.yml'),
    ).toMatchObject([{ kind: 'yaml', row: 3 }]);
    expect(readRefused('matches:\n  - trigger: "a', 'a.yml')).toMatchObject([{ kind: 'yaml' }]);
  });
});
