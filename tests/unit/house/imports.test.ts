import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, type Import, importsOf, isCode, loadedWith, root } from './source.ts';

/**
 * Who may import whom: for each part of the house the parts that it may use, `types` for their types alone. Its own
 * folder and packages are not named here; packages have their own rules below.
 */
const MAY_USE: Record<string, Record<string, 'all' | 'types'>> = {
  'lib/core': {},
  'lib/i18n': {},
  'lib/sites': { 'lib/core': 'types' },
  'lib/messaging': { 'lib/core': 'types', 'lib/sites': 'types' },
  'lib/page': { 'lib/core': 'all', 'lib/sites': 'all' },
  'lib/practice': { 'lib/core': 'types', 'assets/practice': 'all' },
  'lib/data': {
    'lib/core': 'all',
    'lib/sites': 'all',
    'assets/packs': 'all',
    'assets/knowledge': 'all',
    'assets/cues': 'all',
    'assets/characters': 'all',
    'assets/tactics': 'all',
    'assets/words': 'all',
    'assets/presets': 'all',
  },
  'lib/background': { 'lib/core': 'all', 'lib/data': 'all', 'lib/messaging': 'all', 'lib/i18n': 'all' },
  'lib/panel': { 'lib/core': 'all', 'lib/data': 'all', 'lib/messaging': 'all', 'lib/i18n': 'all' },
  components: { 'lib/panel': 'all', 'lib/practice': 'all', 'lib/core': 'all', 'lib/i18n': 'all' },
  'components/ui': { 'lib/i18n': 'all' },
  entrypoints: {
    components: 'all',
    assets: 'all',
    'lib/background': 'all',
    'lib/core': 'all',
    'lib/data': 'all',
    'lib/i18n': 'all',
    'lib/messaging': 'all',
    'lib/page': 'all',
    'lib/panel': 'all',
    'lib/practice': 'all',
    'lib/sites': 'all',
  },
};

/** Packages that a part must not use at all: what would tie it to a place where it does not run. */
const MAY_NOT_USE: Record<string, RegExp> = {
  'lib/core': /^(react|react-dom|react\/.*|wxt.*|dexie.*|zustand.*|radix-ui|@webext-core\/.*|node:.*)$/,
  'lib/sites': /^(react|react-dom|wxt.*|dexie.*|zustand.*|node:.*)$/,
  'lib/page': /^(react|react-dom|dexie.*|zustand.*|node:.*)$/,
  'lib/background': /^(react|react-dom|dexie-react-hooks|zustand.*|node:.*)$/,
  'lib/data': /^(react|react-dom|zustand.*|node:.*)$/,
  'lib/panel': /^node:/,
  components: /^(dexie|wxt\/(?!browser).*|@webext-core\/.*|node:.*)$/,
  'components/ui': /^(dexie.*|wxt.*|zustand.*|@webext-core\/.*|node:.*)$/,
};

/** The part of the house that a path lies in: the longest that fits. */
function partOf(path: string, parts: string[]): string | undefined {
  return parts.filter((part) => path.startsWith(`${part}/`)).sort((a, b) => b.length - a.length)[0];
}

function isAllowed({ from, specifier, target, typeOnly }: Import): boolean {
  const part = partOf(from, Object.keys(MAY_USE));
  if (!part) return false;
  if (!specifier.startsWith('.')) return !MAY_NOT_USE[part]?.test(specifier);
  if (target.startsWith(`${part}/`)) return true;
  // A screen of one area may use any other area's pieces and the primitives; the primitives know no screen.
  if (part === 'components' && target.startsWith('components/')) return true;
  const rules = MAY_USE[part] ?? {};
  const rule = rules[partOf(target, Object.keys(rules)) ?? ''];
  return rule === 'all' || (rule === 'types' && typeOnly);
}

const told = ({ from, specifier, typeOnly }: Import) =>
  `${from} imports ${typeOnly ? 'types of ' : ''}${specifier}`;

const product = filesIn('lib', 'components', 'entrypoints').filter(isCode);
const imports = product.flatMap((path) => importsOf(path));

describe('who may import whom', () => {
  test('every file lies in a part of the house that has its rules', () => {
    expect(
      product.filter((path) => !partOf(path, Object.keys(MAY_USE)) && !/^entrypoints\//.test(path)),
    ).toEqual([]);
  });

  test('no file reaches into a part that it may not use', () => {
    expect(imports.filter((it) => !isAllowed(it)).map(told)).toEqual([]);
  });

  test('every import of our own leads to a file', () => {
    const lost = imports.filter((it) => it.specifier.startsWith('.') && !existsSync(root + it.target));
    expect(lost.map(told)).toEqual([]);
  });

  test('an entrypoint is imported by nobody', () => {
    const everybody = [
      ...imports,
      ...filesIn('tests')
        .filter(isCode)
        .flatMap((path) => importsOf(path)),
    ];
    const own = (it: Import) => it.from.startsWith(`${it.target.split('/').slice(0, 2).join('/')}/`);
    expect(everybody.filter((it) => it.target.startsWith('entrypoints/') && !own(it)).map(told)).toEqual([]);
  });

  test('the product imports nothing of the tests', () => {
    expect(imports.filter((it) => it.target.startsWith('tests/')).map(told)).toEqual([]);
  });

  test.each(product.filter((path) => /^entrypoints\/.*\.content\.ts$/.test(path)))(
    'the content script %s carries neither React nor Dexie',
    (path) => {
      expect([...loadedWith(path)].filter((it) => /^(react|react-dom|dexie)/.test(it))).toEqual([]);
    },
  );

  test.each(product.filter((path) => /-worker\.ts$/.test(path)))(
    'the thread %s carries nothing that needs the extension, whose interfaces threads have not',
    (path) => {
      expect([...loadedWith(path)].filter((it) => it.startsWith('wxt/'))).toEqual([]);
    },
  );
});

describe('the rules themselves', () => {
  const judge = (from: string, line: string) => importsOf(from, line).map(isAllowed);

  test('let a part use what it may', () => {
    expect(judge('lib/page/a.ts', "import { x } from '../core/chat/x.ts'")).toEqual([true]);
    expect(judge('lib/sites/a.ts', "import type { X } from '../core/chat/x.ts'")).toEqual([true]);
    expect(judge('components/queue/a.tsx', "import { B } from '../ui/button.tsx'")).toEqual([true]);
  });

  test('see values, types, re-exports, lazy imports and imports inside types', () => {
    expect(judge('lib/core/chat/a.ts', "import { x } from '../../data/x.ts'")).toEqual([false]);
    expect(judge('lib/core/chat/a.ts', "import type { X } from '../../data/x.ts'")).toEqual([false]);
    expect(judge('lib/core/chat/a.ts', "export { x } from '../../data/x.ts'")).toEqual([false]);
    expect(judge('lib/core/chat/a.ts', "const x = await import('../../data/x.ts')")).toEqual([false]);
    expect(judge('lib/core/chat/a.ts', "type X = import('../../data/x.ts').X")).toEqual([false]);
  });

  test('tell types from values where only types are allowed', () => {
    expect(judge('lib/sites/a.ts', "import { type X, y } from '../core/chat/x.ts'")).toEqual([false]);
    expect(judge('components/ui/a.tsx', "import type { X } from '../../lib/core/chat/x.ts'")).toEqual([
      false,
    ]);
  });

  test('keep packages out of places where they do not belong', () => {
    expect(judge('lib/core/a.ts', "import * as v from 'valibot'")).toEqual([true]);
    expect(judge('lib/core/a.ts', "import { browser } from 'wxt/browser'")).toEqual([false]);
    expect(judge('lib/page/a.ts', "import { useState } from 'react'")).toEqual([false]);
  });
});
