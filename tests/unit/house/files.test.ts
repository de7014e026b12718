import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, isCode, read, root } from './source.ts';

const MAX_LINES = 200;
const MAX_ENTRYPOINT_LINES = 60;

/** Everything that stands at the top; a new file finds its place below, not beside. */
const TOP = [
  '.ci',
  '.gitignore',
  'LICENSE',
  'README.md',
  'assets',
  'biome.json',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];

/** Made by tools or by a person's own editor; never in the repository. */
const NOT_OURS = /^(\.(?!ci$|gitignore$).*|node_modules|coverage|.*\.log)$/;

const all = filesIn('lib', 'components', 'entrypoints', 'tests', 'assets', 'public', '.ci');
const code = all.filter(isCode);

/** Words of a file name or of an identifier: `use-now.ts` → use, now; `readChat` → read, chat. */
const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const SAYS_NOTHING = new Set(
  ['util', 'helper', 'common', 'misc', 'manager', 'service', 'handler'].flatMap((word) => [word, `${word}s`]),
);

const linesOf = (path: string) => read(path).trimEnd().split('\n').length;

describe('the house', () => {
  test('has a fixed top level', () => {
    const strangers = readdirSync(root).filter((name) => !NOT_OURS.test(name) && !TOP.includes(name));
    expect(strangers).toEqual([]);
  });

  test(`has no file over ${MAX_LINES} lines without a line "// Long because …"`, () => {
    const long = code.filter(
      (path) => linesOf(path) > MAX_LINES && !/^\/\/ Long because \S/m.test(read(path)),
    );
    expect(long.map((path) => `${path}: ${linesOf(path)} lines`)).toEqual([]);
  });

  test(`wires only in entrypoints: at most ${MAX_ENTRYPOINT_LINES} lines a file`, () => {
    const long = filesIn('entrypoints').filter((path) => linesOf(path) > MAX_ENTRYPOINT_LINES);
    expect(long.map((path) => `${path}: ${linesOf(path)} lines`)).toEqual([]);
  });
});

describe('names', () => {
  test('of files and folders are kebab-case', () => {
    // Locales are named by the browser's rules: zh_CN, zh-CN.
    const free =
      /^assets\/(locales|packs|practice|knowledge|cues|tactics|words)\/[a-z]{2}([-_][A-Z]{2})?\.[a-z]+$/;
    const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const wrong = all.filter(
      (path) => !free.test(path) && !path.split('/').every((name) => kebab.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('of files and folders say what is inside', () => {
    expect(all.filter((path) => words(path).some((word) => SAYS_NOTHING.has(word)))).toEqual([]);
  });

  test('of exports say what they are', () => {
    const names = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;
    const empty = code.flatMap((path) =>
      [...read(path).matchAll(names)]
        .filter(([, name = '']) => words(name).some((word) => SAYS_NOTHING.has(word)))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(empty).toEqual([]);
  });
});
