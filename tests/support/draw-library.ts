/**
 * npm run pictures:library
 *
 * Builds the extension, gives a library file to its own options page, and draws what it would do with it: in both
 * languages, light and dark, wide and narrow, into `assets/pictures` (what the README shows) and `.output/pictures`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchExtension } from './extension.ts';
import { buildExtension, root } from './run-tool.ts';
import { sampleFile } from './sample-file.ts';

const PICTURES = join(root, 'assets', 'pictures');
const ALL = join(root, '.output', 'pictures');
/** What the README shows, by the name of its picture there; everything else is only to be looked at. */
const SHOWN: Record<string, string> = {
  'dry-run-zh-CN-light-1000': 'dry-run-zh',
  'desk-zh-CN-light-1000': 'desk-zh',
  'desk-en-dark-1000': 'desk-en',
};

async function shoot(page: Page, name: string): Promise<void> {
  const path = join(SHOWN[name] ? PICTURES : ALL, `${SHOWN[name] ?? name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(path.slice(root.length));
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.waitForSelector('input[type=file]');
  const input = await page.$('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await page.waitForSelector('[role=dialog] [role=listitem] p');
}

async function openWindow(page: Page, button: string): Promise<void> {
  await page.click(button);
  await page.waitForSelector('[role=dialog]');
}

/** Selects four phrases from the keyboard, as an owner would. */
async function selectSome(page: Page): Promise<void> {
  await page.focus('[role=grid]');
  await page.keyboard.press('Space');
  await page.keyboard.down('Shift');
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.waitForSelector('fieldset [role=status]');
}

await buildExtension();
await Promise.all([mkdir(PICTURES, { recursive: true }), mkdir(ALL, { recursive: true })]);
for (const lang of ['zh-CN', 'en'] as const) {
  const extension = await launchExtension({ lang, scale: 1 });
  try {
    const { name, json } = sampleFile(lang);
    const file = join(ALL, `${name}.json`);
    await writeFile(file, json);
    const page = await extension.browser.newPage();
    for (const scheme of ['light', 'dark'])
      for (const width of [320, 420, 1000]) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setViewport({ width, height: 860 });
        await page.goto('about:blank');
        await page.goto(`chrome-extension://${extension.id}/options.html#phrases`);
        await page.waitForSelector('[role=grid] h3');
        await shoot(page, `desk-${lang}-${scheme}-${width}`);
        await selectSome(page);
        await shoot(page, `desk-selected-${lang}-${scheme}-${width}`);
        // What stands over the desk: the bulk edit, and after it the library's changes and a phrase's history.
        await openWindow(page, 'fieldset button');
        await shoot(page, `bulk-${lang}-${scheme}-${width}`);
        await page.type('[role=dialog] input', lang === 'en' ? 'Autumn sale' : '秋季促销');
        await page.click('[role=dialog] [type=submit]');
        await page.waitForSelector('[role=dialog]', { hidden: true });
        await openWindow(page, '.ml-auto > button .lucide-history');
        await page.waitForSelector('[role=dialog] li button');
        await page.click('[role=dialog] li button');
        await page.waitForSelector('[role=dialog] ins');
        await shoot(page, `revision-${lang}-${scheme}-${width}`);
        await page.keyboard.press('Escape');
        await page.waitForSelector('[role=dialog]', { hidden: true });
        await openWindow(page, '[role=row] .lucide-history');
        await page.waitForSelector('[role=dialog] ins');
        await shoot(page, `history-${lang}-${scheme}-${width}`);
        await page.keyboard.press('Escape');
        await page.waitForSelector('[role=dialog]', { hidden: true });
        await page.click('.lucide-undo-2');
        await page.waitForSelector('button:not(:disabled) > .lucide-redo-2');
        await chooseFile(page, file);
        await shoot(page, `dry-run-${lang}-${scheme}-${width}`);
      }
  } finally {
    await extension.close();
  }
}
