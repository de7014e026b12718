import { describe, expect, test } from 'vitest';
import { filesIn, isCode, read, withoutComments } from './source.ts';

/** Ways in which a buyer's words could become markup or code. */
const SINKS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|dangerouslySetInnerHTML|createContextualFragment|srcdoc|srcDoc)\b|document\.write|\beval\s*\(|\bnew Function\b/;

/** Ways in which the product could press send itself; a person sends. */
const SENDS = /\.requestSubmit\(|\.submit\(\)|key:\s*['"]Enter['"]/;

const product = filesIn('lib', 'components', 'entrypoints').filter(isCode);

const linesWith = (path: string, pattern: RegExp) =>
  withoutComments(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));

/** Waits that give up after one second unless told otherwise: `expect.poll` knows the patience of `tests/support/patience.ts`. */
const HASTY = /\bvi\.wait(For|Until)\(/;

describe('the tests', () => {
  test('give up waiting only after what any machine needs', () => {
    const tests = filesIn('tests').filter((path) => isCode(path) && !path.startsWith('tests/unit/house/'));
    expect(tests.flatMap((path) => linesWith(path, HASTY))).toEqual([]);
  });
});

describe('the product', () => {
  test('never turns text into markup or code', () => {
    expect(product.flatMap((path) => linesWith(path, SINKS))).toEqual([]);
  });

  test('never presses Enter or submits a form', () => {
    expect(product.flatMap((path) => linesWith(path, SENDS))).toEqual([]);
  });

  test('hides nothing from the type checker or the linter without a reason', () => {
    const silenced = filesIn('lib', 'components', 'entrypoints', 'tests')
      .filter(isCode)
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, index) =>
            /\/\/\s*@ts-(ignore|nocheck|expect-error)|biome-ignore [\w/]+\s*(:\s*)?$/.test(line)
              ? [`${path}:${index + 1}`]
              : [],
          ),
      );
    expect(silenced).toEqual([]);
  });

  test('is built from exactly pinned packages', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json'));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.length).toBeGreaterThan(0);
    expect(
      versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  // npm ci refuses a lockfile that lacks them, and npm install leaves them out where a registry does not offer them.
  test('has a lockfile with the optional packages of every platform', () => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
      read('package-lock.json'),
    ).packages;
    const wanted = Object.values(packages).flatMap((it) => Object.keys(it.optionalDependencies ?? {}));
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });
});
