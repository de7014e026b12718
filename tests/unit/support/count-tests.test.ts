import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from '../../support/count-tests.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-count-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Counts a report of files, each given by its own status and those of its tests. */
async function count(files: Record<string, string[]>, code: number) {
  const testResults = Object.values(files).map((tests) => ({
    status: tests.includes('passed') && !tests.includes('failed') ? 'passed' : 'failed',
    assertionResults: tests.map((status) => ({ status })),
  }));
  const path = join(folder, 'tests.json');
  await writeFile(path, JSON.stringify({ testResults }));
  return countTests(path, code);
}

test('every test counts once, skipped and postponed ones apart', async () => {
  const counted = await count({ a: ['passed', 'failed'], b: ['passed', 'skipped', 'todo'] }, 1);
  expect(counted).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that could not be collected counts as failed', async () => {
  expect(await count({ a: ['passed'], b: [] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a run that ends badly is never told as all passed', async () => {
  expect(await count({ a: ['passed'] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a run without a report counts as failed', async () => {
  expect(await countTests(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await countTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
