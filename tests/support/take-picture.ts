import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** Writes one PNG of several pages side by side, at the resolution at which the browser draws them. */
export async function takePicture(browser: Browser, pages: Page[], file: string): Promise<void> {
  const shots: string[] = [];
  for (const page of pages) shots.push(await page.screenshot({ encoding: 'base64' }));
  const widths = await Promise.all(pages.map((page) => page.evaluate(() => innerWidth)));
  const scale = (await pages[0]?.evaluate(() => devicePixelRatio)) ?? 1;
  const album = await browser.newPage();
  try {
    const width = widths.reduce((sum, width) => sum + width + 1, -1);
    await album.setViewport({ width, height: 400, deviceScaleFactor: scale });
    await album.setContent(
      `<body style="margin:0;display:flex;gap:1px;align-items:flex-end;background:#8888">${shots
        .map((shot, index) => `<img width="${widths[index]}" src="data:image/png;base64,${shot}">`)
        .join('')}`,
    );
    await album.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await mkdir(dirname(file), { recursive: true });
    await album.screenshot({ path: file as `${string}.png`, fullPage: true });
  } finally {
    await album.close();
  }
}
