import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../../support/chromium.ts';
import { root } from '../../support/run-tool.ts';

/** A page of a benchmark, built as the extension is: what a development server does to every file would be measured too. */
export async function servePage(
  path: string,
  outDir: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  await build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false, worker: { format: 'es' } },
    build: { outDir, rolldownOptions: { input: join(root, path) } },
  });
  const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir } });
  return { url: `${server.resolvedUrls?.local[0]}${path}`, close: () => server.close() };
}

/** Runs `work` in a browser of its own, on a page that has given `window` this function. */
export async function withPage<T>(
  url: string,
  ready: string,
  work: (page: Page, browser: Browser) => Promise<T>,
): Promise<T> {
  const executablePath = findChromium() ?? '';
  const browser = await launch({ executablePath, args: chromiumFlags, pipe: true, protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction((name) => name in window, {}, ready);
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}

/** Gives a file to the page's first file field, or to the first that fits a selector. */
export async function giveFile(page: Page, path: string, selector = 'input'): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as NonNullable<typeof input> & { uploadFile: (path: string) => Promise<void> }).uploadFile(
    path,
  );
}

/** The most memory that any page's process has had, MB; null where the system does not say. */
export async function peakMemory(browser: Browser): Promise<number | null> {
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
