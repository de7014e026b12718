import { expect, test } from 'vitest';
import { editorTable, putBetween, siteTable } from '../../support/readme-tables.ts';

test('a table takes the place of the one before it, and nothing else', () => {
  const readme = 'before\n<!-- sites:start -->\nold\n<!-- sites:end -->\nafter\n';
  const once = putBetween(readme, 'sites', 'new');
  expect(once).toBe('before\n<!-- sites:start -->\n\nnew\n\n<!-- sites:end -->\nafter\n');
  expect(putBetween(once, 'sites', 'new')).toBe(once);
});

test('a README without a place for the table is an error', () => {
  expect(() => putBetween('nothing', 'sites', 'new')).toThrow('sites');
});

test('a site shows what was read of it, and how it is known', () => {
  const base = { confidence: 'mid', confirmed: null, teach: false };
  const table = siteTable([
    { ...base, name: 'One', hosts: ['a.test', 'b.test', 'c.test'], parts: ['list', 'chat'] },
    { ...base, name: 'Two', hosts: ['d.test'], parts: [], teach: true },
  ]);
  expect(table).toContain('`a.test`, `b.test` and 1 more');
  expect(table).toMatch(/\| Two +\| `d\.test` +\| address only/);
  expect(table).toMatch(/\| One +\| ✓ +\| – +\| – +\| ✓ /);
});

test('an editor that fails a case says why', () => {
  const table = editorTable({ Quill: { empty: 'ok', caret: 'no undo' }, Slate: { empty: 'ok' } });
  expect(table).toMatch(/\| Quill +\| ✓ +\| \(1\) +\|/);
  expect(table).toMatch(/\| Slate +\| ✓ +\| – +\|/);
  expect(table).toContain('(1) no undo');
});
