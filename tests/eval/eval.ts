import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SpokenTurn } from '../../lib/core/chat/turn.ts';
import { readLibrary } from '../../lib/core/library/read-library.ts';
import { orderPhrases } from '../../lib/core/matching/order-phrases.ts';
import { buildIndex, rank } from '../../lib/core/matching/rank.ts';

interface Case {
  context: { role: 'buyer' | 'seller'; text: string }[];
  expect: string[];
}

/** Bad input: said on stderr, naming file, line and field. */
class BadInput extends Error {}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: ${(error as Error).message}`);
  }
}

function readCase(line: string, place: string, known: Set<string>): Case {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    throw new BadInput(`${place}: ${(error as Error).message}`);
  }
  const { context, expect } = (raw ?? {}) as Partial<Case>;
  if (!Array.isArray(context) || context.length === 0)
    throw new BadInput(`${place}: context: must be a list of at least one turn`);
  context.forEach((turn, at) => {
    if (turn?.role !== 'buyer' && turn?.role !== 'seller')
      throw new BadInput(`${place}: context.${at + 1}.role: must be "buyer" or "seller"`);
    if (typeof turn.text !== 'string')
      throw new BadInput(`${place}: context.${at + 1}.text: must be a string`);
  });
  if (!Array.isArray(expect) || expect.length === 0)
    throw new BadInput(`${place}: expect: must be a list of at least one phrase id`);
  expect.forEach((id, at) => {
    if (!known.has(id))
      throw new BadInput(
        `${place}: expect.${at + 1}: no phrase of the library has the id ${JSON.stringify(id)}`,
      );
  });
  return { context, expect };
}

function readCases(path: string, known: Set<string>): Case[] {
  const cases = readText(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [readCase(line, `${path}:${at + 1}`, known)]));
  if (cases.length === 0) throw new BadInput(`${path}: no cases in it`);
  return cases;
}

function readPhrases(path: string) {
  const read = readLibrary(readText(path));
  if (read.ok) return read.library.phrases;
  const lines = read.problems.map(
    ({ row, field, problem }) =>
      `${path}: ${row ? `phrase ${row}: ` : ''}${field ? `${field}: ` : ''}${problem}`,
  );
  throw new BadInput(lines.join('\n'));
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

function evaluate(libraryPath: string, casesPath: string) {
  const phrases = readPhrases(libraryPath);
  const cases = readCases(casesPath, new Set(phrases.map((phrase) => phrase.id)));
  const before = performance.now();
  const index = buildIndex(phrases);
  const indexMs = performance.now() - before;
  const times: number[] = [];
  const places = cases.map(({ context, expect }) => {
    const turns: SpokenTurn[] = context.map(({ role, text }) => ({ side: role, kind: 'text', text }));
    const start = performance.now();
    rank(index, { turns });
    times.push(performance.now() - start);
    // What the panel shows is timed; the whole order behind it makes the mean reciprocal rank exact.
    return orderPhrases(index, turns, phrases.length).findIndex(({ at }) =>
      expect.includes(phrases[at]?.id ?? ''),
    );
  });
  times.sort((a, b) => a - b);
  const hit = (k: number) => round(places.filter((place) => place >= 0 && place < k).length / cases.length);
  return {
    cases: cases.length,
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    mrr: round(places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / cases.length),
    index_ms: round(indexMs),
    p50_ms: round(quantile(times, 0.5)),
    p95_ms: round(quantile(times, 0.95)),
  };
}

try {
  const { values } = parseArgs({ options: { library: { type: 'string' }, cases: { type: 'string' } } });
  if (!values.library || !values.cases)
    throw new BadInput('usage: npm run eval -- --library LIB.json --cases CASES.jsonl');
  console.log(JSON.stringify(evaluate(values.library, values.cases)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
