import { afterAll, afterEach, describe, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Bench } from './bench.ts';
import { cases, wordsFor } from './cases.ts';
import { close } from './opened.ts';

/** Results by editor and case: `ok`, or why not. */
type Matrix = Record<string, Record<string, string>>;

declare module 'vitest/browser' {
  interface BrowserCommands {
    keepMatrix(part: Matrix): Promise<void>;
  }
}

const matrix: Matrix = {};

/** Holds each bench to every case, and keeps what came out for the table. */
export function contract(benches: readonly Bench[]): void {
  afterEach(close);
  afterAll(() => commands.keepMatrix(matrix));
  describe.each(benches.map((bench) => [bench.name, bench] as const))('%s', (name, bench) => {
    matrix[name] = {};
    test.each(Object.entries(cases))('%s', async (title, run) => {
      const row = matrix[name] ?? {};
      try {
        row[title] = (await run(bench, wordsFor(bench))) ?? 'ok';
      } catch (error) {
        row[title] = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
        throw error;
      }
    });
  });
}
