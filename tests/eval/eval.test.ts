import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('eval.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-eval-'));
});
afterAll(() => rm(folder, { recursive: true }));

const library = {
  format: 'qinda-library',
  version: 1,
  name: 'shop',
  phrases: [
    { id: 'ship', title: '什么时候发货', text: '当天寄出', asks: ['多久发货'] },
    { id: 'refund', title: '退款到账', text: '三天内', asks: ['钱几天退回来'] },
  ],
};
const good = { context: [{ role: 'buyer', text: '多久能发货' }], expect: ['ship'] };

async function evaluate(cases: string, lib: unknown = library) {
  const paths = { library: join(folder, 'library.json'), cases: join(folder, 'cases.jsonl') };
  await writeFile(paths.library, JSON.stringify(lib));
  await writeFile(paths.cases, cases);
  return run(['--library', paths.library, '--cases', paths.cases, '--no-packs']);
}

function run(args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('npm run eval', () => {
  test('prints one line of JSON with rates as fractions', async () => {
    const miss = { ...good, expect: ['refund'] };
    const { code, out } = await evaluate(`${JSON.stringify(good)}\n\n${JSON.stringify(miss)}\n`);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      cases: 2,
      hit1: 0.5,
      hit3: 1,
      hit5: 1,
      mrr: 0.75,
      index_ms: expect.any(Number),
      p50_ms: expect.any(Number),
      p95_ms: expect.any(Number),
    });
  });

  test.each([
    ['a line that is no JSON', `${JSON.stringify(good)}\n{`, /cases\.jsonl:2: /],
    [
      'an unknown role',
      JSON.stringify({ ...good, context: [{ role: 'x', text: '' }] }),
      /:1: context\.1\.role/,
    ],
    [
      'a turn without text',
      JSON.stringify({ ...good, context: [{ role: 'buyer' }] }),
      /:1: context\.1\.text/,
    ],
    ['a phrase that is not in the library', JSON.stringify({ ...good, expect: ['no'] }), /:1: expect\.1/],
    ['nothing to expect', JSON.stringify({ ...good, expect: [] }), /:1: expect/],
    ['no cases', '', /cases\.jsonl: no cases/],
  ])('names file, line and field of %s', async (_, cases, message) => {
    const { code, out, err } = await evaluate(cases);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  test('names the bad phrase of a library', async () => {
    const { code, err } = await evaluate(JSON.stringify(good), { ...library, phrases: [{ id: 'a' }] });
    expect(code).toBe(1);
    expect(err).toMatch(/library\.json: phrase 1: title/);
  });

  test('says which file it cannot read, and how it is used', async () => {
    const missing = await run(['--library', '/nowhere/l.json', '--cases', '/nowhere/c.jsonl']);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('/nowhere/l.json');
    expect((await run([])).err).toContain('usage');
  });

  test('with --learn, counts the expected phrase as picked after each case, and shows how that pays', async () => {
    const odd = { context: [{ role: 'buyer', text: '吊牌剪了咋办' }], expect: ['refund'] };
    const paths = { library: join(folder, 'library.json'), cases: join(folder, 'cases.jsonl') };
    await writeFile(paths.library, JSON.stringify(library));
    await writeFile(paths.cases, [odd, odd, odd, odd].map((one) => JSON.stringify(one)).join('\n'));
    const { code, out } = await run([
      '--library',
      paths.library,
      '--cases',
      paths.cases,
      '--learn',
      '--no-packs',
    ]);
    expect(code).toBe(0);
    const { learn } = JSON.parse(out);
    expect(learn.per250).toEqual([expect.objectContaining({ cases: 4 })]);
    expect(learn.lastQuarter).toEqual({ cases: 1, hit1: 1, hit3: 1, hit5: 1 });
  });

  test('with --choose, finds the real reply among others, better after reading a past', async () => {
    const turns = (text: string) => [{ role: 'buyer', text }];
    const choice = {
      ...{ market: 'M', context: turns('亲，杯盖总是拧不紧呀') },
      ...{ candidates: ['仓库会拒收的哦', '垫圈翻个面就行'], answer: 1 },
    };
    const past = ['', '你好，', '请问', '那个'].flatMap((start) => [
      { market: 'M', context: turns(`${start}杯盖拧不紧`), reply: `垫圈装反了，翻个面${start}` },
      { market: 'M', context: turns(`${start}吊牌剪了咋办`), reply: `仓库会拒收的${start}` },
    ]);
    const paths = { choose: join(folder, 'choose.jsonl'), history: join(folder, 'history.jsonl') };
    await writeFile(paths.choose, JSON.stringify(choice));
    await writeFile(paths.history, past.map((one) => JSON.stringify(one)).join('\n'));
    const { code, out } = await run(['--choose', paths.choose, '--history', paths.history]);
    expect(code).toBe(0);
    const rates = { cases: 1, r1: 1, r2: 1, r5: 1, mrr: 1 };
    expect(JSON.parse(out)).toEqual({ ...rates, learn_ms: expect.any(Number), markets: { M: rates } });
    const alone = await run(['--choose', paths.choose]);
    expect(JSON.parse(alone.out)).toMatchObject({ cases: 1, r2: 1 });
  });

  test('names the line of a choice or a past that cannot be read', async () => {
    const path = join(folder, 'bad.jsonl');
    const turns = [{ role: 'buyer', text: '在吗' }];
    await writeFile(path, JSON.stringify({ context: turns, candidates: ['一', '二'], answer: 2 }));
    expect((await run(['--choose', path])).err).toMatch(/bad\.jsonl:1: answer/);
  });
});
