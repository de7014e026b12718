import { describe, expect, test } from 'vitest';
import { unusedColumns } from '../../../lib/core/library/read/guess-columns.ts';
import { encodeGb18030 } from '../../../lib/core/library/write/encode-gb18030.ts';
import { inlineRows, makeXlsx } from './make-xlsx.ts';
import { fileBytes, phrasesOf, readOk, readRefused, readUnknown } from './read-bytes.ts';

const read = (content: string | Uint8Array, name: string) => phrasesOf(readOk(content, name));

describe('a table as shops keep it loses nothing', () => {
  test('numbered texts are other wordings, groups may be three deep, several pictures stand in a cell', () => {
    const csv =
      '一级分类,二级分类,三级分类,话术1,话术2,话术3,图片\n售前,尺码,女装,按身高,按体重,看表,a.png;b.png\n';
    const outcome = readOk(csv, 'a.csv');
    expect(phrasesOf(outcome)).toMatchObject([
      { group: '售前/尺码/女装', text: '按身高', variants: ['按体重', '看表'], notes: 'a.png\nb.png' },
    ]);
    expect(outcome.reading.rows[0]?.notes).toEqual([
      { kind: 'image', detail: 'a.png' },
      { kind: 'image', detail: 'b.png' },
    ]);
  });

  test('columns of which nothing is taken are named', () => {
    const { tables } = readOk('序号,话术,分组,创建人,,\n1,在的,售前,小李,,x\n', 'a.csv');
    expect(unusedColumns(tables)).toEqual(['序号', '创建人']);
  });

  test('a formula that failed is no text: its row is broken, elsewhere it is left out', () => {
    const outcome = readOk('标题,话术,备注\n甲,#N/A,x\n乙,在的,#REF!\n丙,#1 包邮,y\n', 'a.csv');
    expect(outcome.reading.broken).toMatchObject([
      { row: 2, cells: ['甲', '#N/A', 'x'], problems: [{ field: '话术', kind: 'empty' }] },
    ]);
    expect(phrasesOf(outcome).map(({ text, notes }) => [text, notes])).toEqual([
      ['在的', undefined],
      ['#1 包邮', 'y'],
    ]);
  });

  test('a day that is none is said to be none', () => {
    const { reading } = readOk('话术,失效日期\n在的,2026-13-45\n', 'a.csv');
    expect(reading.broken).toMatchObject([{ problems: [{ field: '失效日期', kind: 'date' }] }]);
  });

  test('of several sheets without groups the names are the groups, but for those that a program gave', () => {
    const rows = (text: string) =>
      inlineRows([
        ['标题', '话术'],
        ['甲', text],
      ]);
    const sheets = { 售前: rows('一'), 售后: rows('二'), Sheet3: rows('三') };
    expect(read(makeXlsx({ sheets }), 'a.xlsx').map(({ group }) => group)).toEqual([
      '售前',
      '售后',
      undefined,
    ]);
    expect(read(makeXlsx({ sheets: { 售前: rows('一') } }), 'a.xlsx')[0]).not.toHaveProperty('group');
  });

  test('a block of cells merged over rows and columns counts for each of its rows', () => {
    const rows = [
      ['分类', '', '话术'],
      ['售前', '', '一'],
      ['', '', '二'],
    ];
    const sheet = `${inlineRows(rows)}<mergeCells><mergeCell ref="A2:B3"/></mergeCells>`;
    expect(read(makeXlsx({ sheets: { a: sheet } }), 'a.xlsx')).toMatchObject([
      { group: '售前' },
      { group: '售前' },
    ]);
  });

  test('a first line that tells the separator is no blank row, and semicolons may part cells', () => {
    const { reading } = readOk('\uFEFFsep=;\r\n标题;话术\r\n"a;b";"x, y"\r\n', 'a.csv');
    expect(reading).toMatchObject({ blank: 0, rows: [{ row: 3, phrase: { title: 'a;b', text: 'x, y' } }] });
  });

  test('three columns without names are code, text and label, as TextExpander writes them', () => {
    const csv = '";hi","Hello, there","Greeting"\n";bye","Bye\nnow","Farewell"\n';
    expect(readUnknown(csv, 'a.csv').tables[0]?.mapping.columns).toEqual(['shortcut', 'text', 'title']);
  });

  test('a quotation mark that is never closed is found in its row and column', () => {
    expect(readRefused('标题,话术\n甲,"没有结束\n乙,后面', 'a.csv')).toMatchObject([
      { kind: 'quote', row: 2 },
    ]);
  });
});

describe('a web page that is called a workbook', () => {
  const page = (table: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gb2312><style>td{}</style></head><body><!--[if gte mso 9]><xml><x/></xml><![endif]--><![if !supportMisalignedColumns]><![endif]>${table}</body></html>`;

  test('is read, its cells as they look, those over several rows for each of them', () => {
    const table =
      '<table border=1><tr><th>分组<th>编码<th>话术</tr><tr><td rowspan="2">售前</td><td>01</td><td>亲&nbsp;在的<br>请讲<script>x()</script></td></tr><tr><td>02</td><td style="a:b">&lt;b&gt; 包邮</td></tr></table>';
    const outcome = readOk(encodeGb18030(page(table)), '话术.xls');
    expect(outcome).toMatchObject({ encoding: 'gb18030', reading: { format: 'html', broken: [] } });
    expect(phrasesOf(outcome)).toMatchObject([
      { group: '售前', shortcut: '01', text: '亲 在的\n请讲' },
      { group: '售前', shortcut: '02', text: '<b> 包邮' },
    ]);
  });

  test('that LibreOffice wrote is read', () => {
    const outcome = readOk(fileBytes('libreoffice.html'), 'a.html');
    expect(phrasesOf(outcome)).toMatchObject([
      { group: '售前', title: '在的', text: '亲，在的\n请讲 <b>', tags: ['a', 'b'] },
      { group: '售后', title: '退"货', text: '2', tags: ['c'] },
    ]);
  });

  test('may hold several tables, some of them only there to arrange the others', () => {
    const inner = (text: string) =>
      `<table><tr><td>标题</td><td>话术</td></tr><tr><td>a</td><td>${text}</td></tr></table>`;
    const outer = `<table><tr><td>menu</td><td>${inner('一')}</td><td>${inner('二')}</td></tr></table>`;
    expect(read(page(outer), 'a.html').map(({ text }) => text)).toEqual(['一', '二']);
  });

  test('with a million comments that never end is read in no time', () => {
    expect(readRefused(page(`<table>${'<!--'.repeat(1e6)}`), 'a.xls')).toMatchObject([{ kind: 'html' }]);
  });

  test('of a million columns, or one whose cells claim millions of rows, does no harm', () => {
    const wide = `<table><tr>${'<td>x'.repeat(1e6)}</table>`;
    expect(readRefused(page(wide), 'a.xls')).toMatchObject([{ kind: 'columns', row: 1 }]);
    const claims = '<table><tr><td rowspan=999999 colspan=999999>标题<td>话术</table>';
    expect(readRefused(page(claims), 'a.xls')).toMatchObject([{ kind: 'columns', row: 1 }]);
    expect(readRefused(page('<p>Please log in'), 'a.xls')).toMatchObject([{ kind: 'html' }]);
  });
});
