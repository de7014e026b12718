import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeGb18030 } from '../../../lib/core/library/write/encode-gb18030.ts';
import { writeCsv } from '../../../lib/core/library/write/write-csv.ts';
import { writeXlsx } from '../../../lib/core/library/write/write-xlsx.ts';
import { inlineRows, makeXlsx } from '../../unit/library/make-xlsx.ts';

const HEADER = ['一级分类', '二级分类', '问题', '回复内容', '快捷编码', '关键词'];

/** A row as shops have them: no two alike, texts of 30 to 90 characters, some with line breaks and blanks to fill in. */
function row(at: number): string[] {
  const text = `亲，您咨询的第${at}个问题我来回答：这款是今年新品，{买家昵称}可以放心拍下哦，`.repeat(
    1 + (at % 2),
  );
  return [
    `分类${at % 20}`,
    `小类${at % 200}`,
    `第${at}个问题怎么办？`,
    `${text}\n有事随时找我。`,
    `k${at}`,
    `问题,${at}`,
  ];
}

const table = (count: number) => [HEADER, ...Array.from({ length: count }, (_, at) => row(at + 1))];

/** A file of 10,000 phrases; a later one of the same shop: half of it changed, a quarter new; and one of 100,000. */
export async function makeImports(folder: string): Promise<Record<'first' | 'later' | 'large', string>> {
  const [header = [], ...rows] = table(12_500);
  const later = rows.slice(2500).map(([...cells], at) => {
    if (at % 3 < 2 && at < 7500) cells[3] += '今天下单，今天发出。';
    return cells;
  });
  const files = {
    first: [header, ...rows.slice(0, 10_000)],
    later: [header, ...later],
    large: table(100_000),
  };
  const written = Object.entries(files).map(async ([name, cells]) => {
    const path = join(folder, `${name === 'later' ? 'first' : name}-${name}.csv`);
    await writeFile(path, writeCsv(cells));
    return [name, path];
  });
  return Object.fromEntries(await Promise.all(written));
}

/** Writes the files that are measured into a folder; their names, with the limit of each in ms, null for none. */
export async function makeFiles(folder: string): Promise<{ path: string; limitMs: number | null }[]> {
  const csv = writeCsv(table(100_000));
  const files = [
    { name: '10,000 rows.xlsx', bytes: writeXlsx(table(10_000), '话术'), limitMs: 2000 },
    { name: '100,000 rows, UTF-8.csv', bytes: new TextEncoder().encode(csv), limitMs: 10_000 },
    { name: '100,000 rows, GB18030.csv', bytes: encodeGb18030(csv.slice(1)), limitMs: 10_000 },
    { name: '100,000 rows.xlsx', bytes: writeXlsx(table(100_000), '话术'), limitMs: null },
    {
      name: 'bomb.xlsx',
      bytes: makeXlsx({ sheets: { A: `${inlineRows([HEADER])}${' '.repeat(250_000_000)}` } }),
      limitMs: 10_000,
    },
  ];
  return Promise.all(
    files.map(async ({ name, bytes, limitMs }) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return { path, limitMs };
    }),
  );
}
