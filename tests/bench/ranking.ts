/**
 * npm run bench [-- --json OUT] [--sizes 1000,10000,100000] [--no-panel]
 *
 * Ranking, typed search and the index, in real Chromium, side by side with fuse.js and minisearch on the same library; then
 * the real side panel with ten thousand phrases. Times are ms.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import * as v from 'valibot';
import { build } from 'vite';
import { type Phrase, PhraseSchema } from '../../lib/core/knowledge/phrase.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { buildExtension, root } from '../support/run-tool.ts';
import { type ColdPanel, measureColdPanel } from './ranking/cold-panel.ts';
import type { Measured } from './ranking/in-page.ts';
import { makeLibrary } from './ranking/make-library.ts';

/** fuse.js takes seconds for a question in a large library: it is asked fewer. */
const ROUNDS: Record<string, (size: number) => number> = {
  QinDa: () => 200,
  minisearch: (size) => (size > 10_000 ? 60 : 200),
  'fuse.js': (size) => (size > 10_000 ? 3 : 20),
};
const PANEL_SIZE = 10_000;
const BUBBLES = 120;

type BenchWindow = typeof globalThis & {
  measureRanking(pack: Phrase[], size: number, engine: string, rounds: number): Promise<Measured>;
};

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'tests/bench/ranking/in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('The measuring script could not be bundled.');
  return output.output[0].code;
}

async function measureEngines(pack: Phrase[], sizes: number[]): Promise<Measured[]> {
  const code = await bundle();
  const executablePath = findChromium() ?? '';
  const results: Measured[] = [];
  for (const size of sizes)
    for (const [engine, rounds] of Object.entries(ROUNDS)) {
      // Each in a browser of its own: what one leaves in memory is not the next one's burden.
      const browser = await launch({
        browser: 'chrome',
        executablePath,
        args: [...chromiumFlags],
        protocolTimeout: 900_000,
      });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: code });
        results.push(
          await page.evaluate(
            (pack, size, engine, rounds) =>
              (globalThis as BenchWindow).measureRanking(pack, size, engine, rounds),
            pack,
            size,
            engine,
            rounds(size),
          ),
        );
      } finally {
        await browser.close();
      }
    }
  return results;
}

const round = <T extends object>(row: T) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    'no-panel': { type: 'boolean', default: false },
  },
});
const packFile = JSON.parse(readFileSync(join(root, 'assets/packs/zh-CN.json'), 'utf8')) as {
  phrases: unknown[];
};
const pack = packFile.phrases.map((phrase) => v.parse(PhraseSchema, phrase));
ensureChromium();
const engines = (await measureEngines(pack, values.sizes.split(',').map(Number))).map(round);
console.table(engines);
let panel: ColdPanel | null = null;
if (!values['no-panel']) {
  await buildExtension();
  const { phrases, questions } = makeLibrary(pack, PANEL_SIZE, BUBBLES);
  panel = await measureColdPanel(phrases, questions);
  console.table([round(panel)]);
}
const result = { engines, panel: panel && round(panel) };
console.log(JSON.stringify(result));
if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 1)}\n`);
