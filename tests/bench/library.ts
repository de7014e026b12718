/**
 * npm run bench:library [-- --json OUT]
 *
 * How long the reader takes for large library files, in a real browser with its real worker, and what the page itself has to do
 * meanwhile: time, longest task and longest gap between frames of the page, how quickly reading stops, and the highest memory of
 * the page's process, worker included. Ends with an error when a file takes longer than it may, or the page stands still for
 * more than 50 ms, which it may when other programs keep the processor busy.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, launch } from 'puppeteer-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { root } from '../support/run-tool.ts';
import { makeFiles } from './library/make-files.ts';
import type { BenchWindow, ReadCost } from './library/page.ts';

const STANDSTILL_MS = 50;
const PAGE = 'tests/bench/library/page.html';

/** The most memory that any page's process has had, MB; null where the system does not say. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000;
      } catch {
        return 0;
      }
    });
  const peak = Math.round(Math.max(0, ...peaks));
  return peak > 0 ? peak : null;
}

/** Each file has a browser of its own, so that none is measured with the memory of another. */
async function measure(url: string, path: string): Promise<ReadCost & { peakMb: number | null }> {
  const executablePath = findChromium() ?? '';
  const browser = await launch({ executablePath, args: chromiumFlags, pipe: true });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'measureFile' in window);
    const input = await page.waitForSelector('input');
    await (input as NonNullable<typeof input> & { uploadFile: (path: string) => Promise<void> }).uploadFile(
      path,
    );
    const cost = await page.evaluate(() => (window as BenchWindow).measureFile());
    return { ...cost, peakMb: await peakMemory(browser) };
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
ensureChromium();
const folder = await mkdtemp(join(tmpdir(), 'qinda-library-'));
const outDir = join(folder, 'built');
// Built as the extension is: what a development server does to every file would be measured as well.
await build({
  ...{ root, configFile: false, logLevel: 'error', publicDir: false, worker: { format: 'es' } },
  build: { outDir, rolldownOptions: { input: join(root, PAGE) } },
});
const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir } });
try {
  const files = await makeFiles(folder);
  const url = `${server.resolvedUrls?.local[0]}${PAGE}`;
  const results: Record<string, Awaited<ReturnType<typeof measure>> & { limitMs: number | null }> = {};
  for (const { path, limitMs } of files) results[basename(path)] = { ...(await measure(url, path)), limitMs };
  console.table(results);
  if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 1)}\n`);
  const failed = Object.values(results).some(
    ({ ms, limitMs, longestTaskMs }) => (limitMs !== null && ms > limitMs) || longestTaskMs > STANDSTILL_MS,
  );
  if (failed) process.exitCode = 1;
} finally {
  await server.close();
  await rm(folder, { recursive: true });
}
