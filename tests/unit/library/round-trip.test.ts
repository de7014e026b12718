import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { LANGS, type Phrase } from '../../../lib/core/knowledge/phrase.ts';
import { readList, writeList } from '../../../lib/core/library/list-cell.ts';
import { makeSafeCell, undoSafeCell } from '../../../lib/core/library/safe-cell.ts';
import { encodeGb18030 } from '../../../lib/core/library/write/encode-gb18030.ts';
import { phraseTable, qianniuTable } from '../../../lib/core/library/write/phrase-table.ts';
import { writeCsv } from '../../../lib/core/library/write/write-csv.ts';
import { writeOwnJson } from '../../../lib/core/library/write/write-own-json.ts';
import { writeXlsx } from '../../../lib/core/library/write/write-xlsx.ts';
import { anyPhrases, anyWords } from './arbitrary-phrases.ts';
import { readOk } from './read-bytes.ts';

const anyLang = fc.constantFrom(...LANGS);
const read = (content: string | Uint8Array, name: string) => {
  const { reading } = readOk(content, name);
  expect(reading.broken).toEqual([]);
  return reading.rows.map(({ phrase }) => phrase);
};

const bare: Omit<Phrase, 'id' | 'title' | 'text'> = {
  ...{ group: '', shortcut: '', tags: [], asks: [], variants: [], doubts: [] },
  ...{ purpose: 'answer', lang: 'zh-CN' },
};

describe('what is written and read again is what it was', () => {
  test('in our own format, with everything that rides along', () => {
    fc.assert(
      fc.property(anyPhrases, anyLang, anyWords, fc.nat(), (phrases, language, name, revision) => {
        fc.pre(name !== 'own' && name !== 'pack');
        const riders = {
          sites: [{ name }],
          words: [{ id: name }],
          terms: { shop: name },
          presets: [{ site: name }],
        };
        const { reading } = readOk(
          writeOwnJson({ name, language, revision, publisher: name, riders }, phrases),
          'a.json',
        );
        expect(reading).toMatchObject({ name, language, revision, publisher: name, riders, broken: [] });
        expect(reading.rows.map(({ phrase }) => phrase)).toEqual(phrases);
      }),
    );
  });

  test('as CSV, in both languages of the header', () => {
    fc.assert(
      fc.property(anyPhrases, anyLang, (phrases, lang) => {
        expect(read(writeCsv(phraseTable(phrases, lang)), 'a.csv')).toEqual(phrases);
      }),
      { numRuns: 300 },
    );
  });

  test('as an Excel workbook', () => {
    fc.assert(
      fc.property(anyPhrases, anyLang, (phrases, lang) => {
        expect(read(writeXlsx(phraseTable(phrases, lang), 'Ü/[x]'), 'a.xlsx')).toEqual(phrases);
      }),
      { numRuns: 60 },
    );
  });

  test('with lists that are longer than a cell may be, and words that spreadsheets show for failed formulas', () => {
    const long = Array.from({ length: 900 }, (_, at) => `${at} ${'问\\'.repeat(120)}`);
    const phrases = [
      { ...bare, id: 'a', title: '#N/A', text: '#REF!', asks: long },
      {
        ...bare,
        id: 'b',
        title: 'b',
        text: '-1\n=2',
        variants: long.slice(0, 20).map((ask) => `${ask}\n`.repeat(9).trim()),
      },
    ];
    const table = phraseTable(phrases, 'zh-CN');
    expect(Math.max(...table.flat().map(({ length }) => length))).toBeLessThan(32_767);
    expect(read(writeXlsx(table, 'a'), 'a.xlsx')).toEqual(phrases);
    expect(read(writeCsv(table), 'a.csv')).toEqual(phrases);
  });

  test('as CSV of Qianniu, as far as its three columns go', () => {
    const plain = fc
      .stringMatching(/^[\p{Script=Han}a-z=+,"@-][\p{Script=Han}a-z，~\n"'=,-]{0,30}$/u)
      .map((text) => text.trim())
      .filter(Boolean);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z\d]{1,9}$/), plain, plain), {
          minLength: 1,
          selector: ([code]) => code,
        }),
        (rows) => {
          const phrases = rows.map(
            ([shortcut, text, group]) =>
              ({
                id: '',
                title: '',
                asks: [],
                tags: [],
                variants: [],
                doubts: [],
                purpose: 'answer',
                lang: 'zh-CN',
                shortcut,
                text,
                group,
              }) as const,
          );
          const table = qianniuTable(
            phrases.map((phrase) => ({ ...phrase, asks: [], tags: [], variants: [], doubts: [] })),
          );
          const bytes = encodeGb18030(writeCsv(table).slice(1));
          const { reading } = readOk(bytes, 'a.csv');
          expect(reading.format).toBe('qianniu');
          expect(
            reading.rows.map(({ phrase: { shortcut, text, group } }) => [shortcut, text, group]),
          ).toEqual(rows);
        },
      ),
    );
  });
});

test('an independent reader finds the same texts in a workbook of ours, and none of them is a formula', async () => {
  const table = [
    ['标题', '话术'],
    ['=1+1', '+86 "a",\n<b>&amp;_x000D_'],
    ['@all', '😀 -1'],
  ];
  const [sheet] = await readXlsxFile(writeXlsx(table, '话术').buffer);
  expect(sheet).toMatchObject({ sheet: '话术', data: table });
});

test('no cell of a CSV file begins like a formula', () => {
  fc.assert(
    fc.property(anyWords, (cell) => {
      expect(makeSafeCell(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(undoSafeCell(makeSafeCell(cell))).toBe(cell);
    }),
  );
});

test('texts in one cell come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(anyWords), (texts) => {
      expect(readList(writeList(texts))).toEqual(texts);
    }),
  );
});

test('every character has its bytes in GB18030', () => {
  const decoder = new TextDecoder('gb18030');
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }).map((text) => text.toWellFormed()),
      (text) => {
        fc.pre(!/[\ue000-\uf8ff\ufffd]/.test(text));
        expect(decoder.decode(encodeGb18030(text))).toBe(text.replace(/^\ufeff/, ''));
      },
    ),
  );
});
