/**
 * npm run bench:library [-- --json OUT]
 *
 * How long the reader takes for large library files, in a real browser with its real worker, and what the page itself has to do
 * meanwhile: time, longest task and longest gap between frames of the page, how quickly reading stops, and the highest memory of
 * the page's process, worker included. Ends with an error when a file takes longer than it may, or the page stands still for
 * more than 50 ms, which it may when other programs keep the processor busy.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { makeFiles } from './library/make-files.ts';
import type { BenchWindow, ReadCost } from './library/page.ts';
import { giveFile, peakMemory, servePage, withPage } from './library/serve-page.ts';

const STANDSTILL_MS = 50;
const PAGE = 'tests/bench/library/page.html';

/** Each file has a browser of its own, so that none is measured with the memory of another. */
const measure = (url: string, path: string): Promise<ReadCost & { peakMb: number | null }> =>
  withPage(url, 'measureFile', async (page, browser) => {
    await giveFile(page, path);
    const cost = await page.evaluate(() => (window as BenchWindow).measureFile());
    return { ...cost, peakMb: await peakMemory(browser) };
  });

const { values } = parseArgs({ options: { json: { type: 'string' } } });
ensureChromium();
const folder = await mkdtemp(join(tmpdir(), 'qinda-library-'));
const { url, close } = await servePage(PAGE, join(folder, 'built'));
try {
  const files = await makeFiles(folder);
  const results: Record<string, Awaited<ReturnType<typeof measure>> & { limitMs: number | null }> = {};
  for (const { path, limitMs } of files) results[basename(path)] = { ...(await measure(url, path)), limitMs };
  console.table(results);
  if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 1)}\n`);
  const failed = Object.values(results).some(
    ({ ms, limitMs, longestTaskMs }) => (limitMs !== null && ms > limitMs) || longestTaskMs > STANDSTILL_MS,
  );
  if (failed) process.exitCode = 1;
} finally {
  await close();
  await rm(folder, { recursive: true });
}
