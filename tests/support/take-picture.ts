import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** Writes one PNG of several pages side by side, at the resolution at which the browser draws them. */
export async function takePicture(browser: Browser, pages: Page[], file: string): Promise<void> {
  const shots: string[] = [];
  for (const page of pages) shots.push(await page.screenshot({ encoding: 'base64' }));
  const sizes = await Promise.all(
    pages.map((page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }))),
  );
  const scale = (await pages[0]?.evaluate(() => devicePixelRatio)) ?? 1;
  const album = await browser.newPage();
  try {
    const width = sizes.reduce((sum, size) => sum + size.width + 1, -1);
    const height = Math.max(...sizes.map((size) => size.height));
    await album.setViewport({ width, height, deviceScaleFactor: scale });
    await album.setContent(
      `<body style="margin:0;display:flex;gap:1px;align-items:flex-end;background:#dfe2e6">${shots
        .map((shot, index) => `<img width="${sizes[index]?.width}" src="data:image/png;base64,${shot}">`)
        .join('')}`,
    );
    await album.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await mkdir(dirname(file), { recursive: true });
    await album.screenshot({ path: file as `${string}.png` });
  } finally {
    await album.close();
  }
}
