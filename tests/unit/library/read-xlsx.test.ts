import { describe, expect, test } from 'vitest';
import { inlineRows, makeXlsx, toZip64 } from './make-xlsx.ts';
import { fileBytes, phrasesOf, readOk, readRefused } from './read-bytes.ts';

describe('an Excel workbook', () => {
  test('that LibreOffice wrote is read with all sheets, merged groups, dates and numbers as text', () => {
    const read = readOk(fileBytes('libreoffice.xlsx'), '一号店.xlsx');
    expect(read.reading).toMatchObject({ format: 'xlsx', blank: 1, broken: [] });
    expect(phrasesOf(read)).toEqual([
      expect.objectContaining({
        ...{ title: '什么时候发货？', asks: ['什么时候发货？'], group: '物流/发货' },
        ...{ text: '亲，今天下单，\n明天发出~ {buyer}', validUntil: '2026-12-31', notes: 'fahuo.png' },
      }),
      expect.objectContaining({ group: '物流/快递', text: '默认发中通 & 圆通 <随机>' }),
      expect.objectContaining({ group: '价格', text: '4008123123' }),
      expect.objectContaining({ shortcut: 'ret', text: 'You can return it within 7 days.', lang: 'zh-CN' }),
    ]);
    expect(read.reading.rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      '售前 3',
      '售前 4',
      '售前 6',
      'After sale 2',
    ]);
    expect(read.reading.rows[0]?.notes).toEqual([{ kind: 'image', detail: 'fahuo.png' }]);
  });

  test('has shared, rich and inline texts, dates, times, percents and padded numbers as Excel shows them', () => {
    const cell = (reference: string, style: number, value: string) =>
      `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
    const bytes = makeXlsx({
      strings:
        '<si><t>标题</t></si><si><t>内容</t></si><si><r><t>富</t></r><r><t xml:space="preserve">文本 </t></r><rPh sb="0"><t>ふ</t></rPh></si><si><t>一_x000D_\n二&amp;三</t></si>',
      styles:
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[$-F400]h:mm:ss AM/PM"/><numFmt numFmtId="166" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>',
      sheets: {
        A: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>
<row r="3">${cell('A3', 1, '46348')}${cell('B3', 2, '46348')}</row>
<row r="4">${cell('A4', 3, '0.354166666666667')}${cell('B4', 4, '0.05')}</row>
<row r="5">${cell('A5', 5, '7')}${cell('B5', 0, '0.30000000000000004')}</row>
<row r="6">${cell('A6', 6, '46348.5')}<c r="B6" t="b"><v>1</v></c></row>
<row r="7"><c r="A7" t="str"><f>A1</f><v>算出</v></c><c r="B7" t="inlineStr"><is><t>写入</t></is></c></row></sheetData>`,
      },
    });
    expect(phrasesOf(readOk(bytes, 'a.xlsx')).map(({ title, text }) => [title, text])).toEqual([
      ['富文本', '一\n二&三'],
      ['2026-11-22', '2026-11-22'],
      ['08:30', '5%'],
      ['007', '0.3'],
      ['2026-11-22 12:00', 'TRUE'],
      ['算出', '写入'],
    ]);
  });

  test('of a program that names everything with a prefix and counts from 1904 is read as well', () => {
    const sheet =
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>话术</x:t></x:is></x:c></x:row><x:row><x:c s="1"><x:v>0</x:v></x:c></x:row></x:sheetData>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = makeXlsx({ sheets: { A: sheet }, styles, settings: 'date1904="1"' });
    expect(phrasesOf(readOk(bytes, 'a.xlsx'))).toMatchObject([{ text: '1904-01-01' }]);
  });

  test('keeps hidden lists behind drop-down boxes out, but not hidden phrases', () => {
    const sheets = {
      A: inlineRows([
        ['话术', '分组'],
        ['甲', '一'],
      ]),
      B: inlineRows([['是'], ['否']]),
      C: inlineRows([
        ['回复', '分类'],
        ['乙', '二'],
      ]),
    };
    const bytes = makeXlsx({ sheets, state: { B: 'state="hidden"', C: 'state="hidden"' } });
    expect(phrasesOf(readOk(bytes, 'a.xlsx')).map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('of a program that writes all sizes as long numbers (Zip64) is read, and held to what it claims', () => {
    const plain = makeXlsx({
      sheets: {
        a: inlineRows([
          ['标题', '话术'],
          ['甲', '在的'],
        ]),
      },
    });
    expect(phrasesOf(readOk(toZip64(plain, 0), 'a.xlsx'))).toMatchObject([{ title: '甲', text: '在的' }]);
    expect(readRefused(toZip64(plain, 5e9), 'a.xlsx')).toMatchObject([{ kind: 'bomb' }]);
  });
});
