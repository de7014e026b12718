import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesIn, isCode, read, withoutComments } from './source.ts';

/** Where shop language may stand outside locales, packs, practice scripts and tests, and why. */
const SPEAKS_CHINESE: Record<string, string> = {
  'lib/sites/': "a profile matches words that the platform's own pages show",
  'lib/core/matching/': 'reading buyers needs the words that buyers write',
  'lib/core/library/read/text-marks': 'texts of shops mark questions, answers and groups in Chinese',
  'lib/core/library/column-': 'tables of shops and other tools name their columns and choices in Chinese',
  'lib/core/gaps/masking/': 'masking needs the words that stand around names and addresses',
  'lib/core/knowledge/variables.ts': 'libraries of other tools name their blanks in Chinese',
};

const HAN = /\p{Script=Han}/u;

/** All texts of a locale by dotted key, as t() takes them. */
function textsOf(locale: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, path: string[]) => {
    if (node && typeof node === 'object')
      for (const [key, child] of Object.entries(node)) walk(child, [...path, key]);
    else texts.set(path.join('.'), typeof node === 'string' ? node : '');
  };
  walk(parse(read(`assets/locales/${locale}.yml`)), []);
  return texts;
}

/** Keys that a file asks for: by name, or by the beginning of a template (`t(`panel.state.${state}`)`). */
function keysIn(path: string): { asked: string[]; literals: string[]; beginnings: string[] } {
  const found = { asked: [] as string[], literals: [] as string[], beginnings: [] as string[] };
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 't' && first?.type === 'Literal')
        found.asked.push(String(first.value));
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') found.literals.push(value);
    },
    TemplateLiteral: ({ quasis: [head] }) => {
      const text = head?.value.cooked ?? '';
      if (/^\w+\./.test(text)) found.beginnings.push(text);
    },
  }).visit(parseSync(path, read(path)).program);
  return found;
}

const english = textsOf('en');
const chinese = textsOf('zh_CN');
const product = filesIn('lib', 'components', 'entrypoints').filter(isCode);
const uses = product.map((path) => ({ path, ...keysIn(path) }));

describe('user-visible texts', () => {
  test('are there in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('are nowhere empty', () => {
    const empty = [...english, ...chinese].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('have the same blanks to fill in both languages', () => {
    const blanks = (text = '') => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort().join(' ');
    const differ = [...english].filter(([key, text]) => blanks(text) !== blanks(chinese.get(key)));
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('that the code asks for exist', () => {
    const missing = uses.flatMap(({ path, asked }) =>
      asked.filter((key) => !english.has(key)).map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('are all asked for', () => {
    const literals = new Set(uses.flatMap((use) => use.literals));
    const beginnings = uses.flatMap((use) => use.beginnings);
    const inManifest = new Set(
      [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name),
    );
    const unused = [...english.keys()].filter(
      (key) =>
        !literals.has(key) &&
        !beginnings.some((beginning) => key.startsWith(beginning)) &&
        !inManifest.has(key.replaceAll('.', '_')),
    );
    expect(unused).toEqual([]);
  });
});

test('shop language stands in data and tests, not in code', () => {
  const speaks = (path: string) =>
    withoutComments(path)
      .split('\n')
      .flatMap((line, index) => (HAN.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
  const allowed = Object.keys(SPEAKS_CHINESE);
  const silent = product.filter((path) => !allowed.some((start) => path.startsWith(start)));
  expect(silent.flatMap(speaks)).toEqual([]);
});
