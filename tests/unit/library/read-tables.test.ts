import { describe, expect, test } from 'vitest';
import { inlineRows, makeXlsx } from './make-xlsx.ts';
import { fileBytes, phrasesOf, readOk, readUnknown } from './read-bytes.ts';

describe('a CSV file', () => {
  test('that LibreOffice saved in GB18030 with the columns of Qianniu is read, its blank row counted', () => {
    const read = readOk(fileBytes('libreoffice-gbk.csv'), '千牛话术.csv');
    expect(read.encoding).toBe('gb18030');
    expect(read.reading).toMatchObject({ format: 'qianniu', name: '千牛话术', language: 'zh-CN', blank: 1 });
    expect(phrasesOf(read).slice(0, 2)).toEqual([
      {
        id: 'code:1',
        title: '亲，您好，很高兴为您服务~',
        text: '亲，您好，很高兴为您服务~',
        group: '问候',
        shortcut: '1',
        purpose: 'answer',
        lang: 'zh-CN',
      },
      {
        id: 'code:2',
        title: '亲，48小时内发货，',
        text: '亲，48小时内发货，\n默认中通快递哦',
        group: '物流',
        shortcut: '2',
        purpose: 'answer',
        lang: 'zh-CN',
      },
    ]);
    expect(read.reading.rows.map(({ row }) => row)).toEqual([2, 3, 4, 6]);
  });

  test.each([
    ['a mark and UTF-8', '\uFEFFcode,answer\nhi,您好', 'utf-8'],
    ['tabs', 'code\tanswer\nhi\t您好', 'utf-8'],
    ['semicolons, as Excel writes where the comma is in numbers', 'code;answer\nhi;您好', 'utf-8'],
    ['a first line that names the sign', 'sep=|\r\ncode|answer\r\nhi|您好', 'utf-8'],
    ['line ends of old Macs', 'code,answer\rhi,您好', 'utf-8'],
  ])('with %s is understood', (_, text, encoding) => {
    const read = readOk(text, 'a.csv');
    expect(read.encoding).toBe(encoding);
    expect(phrasesOf(read)).toMatchObject([{ shortcut: 'hi', text: '您好' }]);
  });

  test('in UTF-16 is told by its mark, in Big5 by choice', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...'code\tanswer\nhi\t您好'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(phrasesOf(readOk(utf16, 'a.txt'))).toMatchObject([{ text: '您好' }]);
    const big5 = new Uint8Array([...new TextEncoder().encode('code,answer\nhi,'), 0xb1, 0x7a, 0xa6, 0x6e]);
    expect(phrasesOf(readOk(big5, 'a.csv', { encoding: 'big5' }))).toMatchObject([{ text: '您好' }]);
  });

  test('whose rows name no group twice alike keeps the ids of its phrases when it is read again, changed', () => {
    const before = readOk('话术,分组\n甲,一\n乙,二\n乙,三', 'a.csv');
    const after = readOk('话术,分组\n新,零\n乙,二\n乙,三\n甲,四', 'a.csv');
    const ids = (read: typeof before) =>
      Object.fromEntries(read.reading.rows.map(({ phrase }) => [`${phrase.text}${phrase.group}`, phrase.id]));
    expect(ids(after)).toMatchObject({
      乙二: ids(before).乙二,
      乙三: ids(before).乙三,
      甲四: ids(before).甲一,
    });
    expect(new Set(Object.values(ids(before))).size).toBe(3);
  });

  test('of a desktop service tool has its escapes undone', () => {
    const read = readOk('快捷编码,快捷短语,快捷短语分组\n1,"您好&#44;在的&#13;请说",未分组', 'a.csv');
    expect(read.reading.format).toBe('xiaoneng');
    expect(phrasesOf(read)).toMatchObject([{ text: '您好,在的\n请说', group: '未分组' }]);
  });

  test('with choices and days in the words of a shop has them understood, others kept as remarks', () => {
    const read = readOk('标题,话术,阶段,语言,失效日期,语气\n甲,文,售后,中文,2026年1月5日,随便', 'a.csv');
    expect(phrasesOf(read)).toMatchObject([
      { stage: 'after-sale', lang: 'zh-CN', validUntil: '2026-01-05', notes: '随便' },
    ]);
  });
});

describe('a table whose columns nobody names', () => {
  const table =
    'fh,今天下单明天发出哦亲,物流\nth,七天无理由退换货请放心,售后\nbj,全网最低价格童叟无欺哦,价格';

  test('is shown with a guess, and read once somebody said what they are', () => {
    const { tables } = readUnknown(table, 'a.csv');
    const [look] = tables;
    expect(look).toMatchObject({
      fits: false,
      rowCount: 3,
      mapping: { headerRow: 0, columns: ['shortcut', 'text', 'title'] },
    });
    const mappings = {
      [look?.shape ?? '']: { headerRow: 0, columns: ['shortcut', 'text', 'group'] as const },
    };
    const read = readOk(table, 'b.csv', { mappings: mappings as never });
    expect(phrasesOf(read)[0]).toMatchObject({ shortcut: 'fh', text: '今天下单明天发出哦亲', group: '物流' });
  });

  test('of two columns of Latin words, the one whose words are all different is guessed to be the code', () => {
    const rows = [
      ['Your order left us today by noon', 'Shipping', 'mat'],
      ['Return it within seven days', 'Goods', 'crack'],
      ['We assemble it at your home', 'Goods', 'fit'],
      ['Each board has a grain of its own', 'Goods', 'grain'],
    ];
    const { tables } = readUnknown(rows.map((cells) => cells.join('\t')).join('\n'), 'a.txt');
    expect(tables[0]?.mapping.columns).toEqual(['text', 'group', 'shortcut']);
  });

  test('has the same shape as another one of the same names, whatever stands below them', () => {
    const shape = (rows: string) => readUnknown(`甲列,乙列,丙列\n${rows}`, 'a.csv').tables[0]?.shape;
    expect(shape('1,2,3')).toBe(shape('你好,再见,谢谢\n4,5,6'));
    expect(shape('1,2,3')).not.toBe(readUnknown('丁列,乙列,丙列\n1,2,3', 'a.csv').tables[0]?.shape);
  });

  test('of several sheets can be left out', () => {
    const bytes = makeXlsx({
      sheets: {
        A: inlineRows([
          ['话术', '分组'],
          ['甲', '一'],
        ]),
        说明: inlineRows([['先看'], ['这里']]),
      },
    });
    expect(readUnknown(bytes, 'a.xlsx').tables.map(({ fits }) => fits)).toEqual([true, false]);
    const read = readOk(bytes, 'a.xlsx', { leaveOut: ['说明'] });
    expect(phrasesOf(read)).toMatchObject([{ text: '甲' }]);
    expect(read.tables.map(({ isLeftOut }) => isLeftOut)).toEqual([false, true]);
  });
});

test('a row that cannot be a phrase is kept as it stood, with row and column of what is wrong', () => {
  const read = readOk(`编码,话术\n${'长'.repeat(41)},好\nok,\n,底价是{底价}\n,行`, 'a.csv');
  expect(read.reading.rows.map(({ row }) => row)).toEqual([5]);
  expect(read.reading.broken).toMatchObject([
    { row: 2, cells: ['长'.repeat(41), '好'], problems: [{ field: '编码', kind: 'long', detail: '40' }] },
    { row: 3, cells: ['ok'], problems: [{ field: '话术', kind: 'empty' }] },
    { row: 4, problems: [{ field: '话术', kind: 'secret' }] },
  ]);
});

test('plain text becomes one phrase a line, or one a block where blank lines part texts of several lines', () => {
  expect(phrasesOf(readOk('您好，在的\n\n马上发货，请放心', 'a.txt')).map(({ text }) => text)).toEqual([
    '您好，在的',
    '马上发货，请放心',
  ]);
  const blocks = readOk('您好\n在的\n\n马上发货', 'a.txt');
  expect(blocks.split).toBe('blocks');
  expect(phrasesOf(blocks).map(({ text }) => text)).toEqual(['您好\n在的', '马上发货']);
  expect(phrasesOf(readOk('您好\n在的\n\n马上发货', 'a.txt', { split: 'lines' }))).toHaveLength(3);
});

test('rows copied from a spreadsheet are a table, with names and without', () => {
  expect(phrasesOf(readOk('标题\t内容\n在吗\t在的亲', 'pasted.txt'))).toMatchObject([
    { title: '在吗', text: '在的亲' },
  ]);
  expect(readUnknown('在吗\t在的亲您请说\n好\t好的亲不客气', 'pasted.txt').tables).toHaveLength(1);
});
