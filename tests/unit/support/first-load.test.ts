import { expect, test } from 'vitest';
import { firstLoad } from '../../support/first-load.ts';

test('the first load is the page, its scripts and styles, and what the scripts import statically, each once', () => {
  const files: Record<string, string> = {
    'page.html':
      '<script type="module" src="/chunks/page.js"></script><link href="/assets/a.css" rel="stylesheet">',
    'chunks/page.js':
      'import{a}from"./shared.js";import"./effects.js";const later=()=>import("./lazy.js");a(later)',
    'chunks/shared.js': 'export{b as a}from"./deep.js"',
    'chunks/deep.js': 'import"./effects.js";export const b=console.log',
    'chunks/effects.js': '',
  };
  expect(firstLoad('page.html', (path) => files[path] ?? '').sort()).toEqual([
    'assets/a.css',
    'chunks/deep.js',
    'chunks/effects.js',
    'chunks/page.js',
    'chunks/shared.js',
    'page.html',
  ]);
});
