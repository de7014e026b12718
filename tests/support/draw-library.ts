/**
 * npm run pictures:library
 *
 * Builds the extension, gives a table and a library file to its own options page, and draws what it would do with them: in
 * both languages, light and dark, wide and narrow, into `assets/pictures` (what the README shows) and `.output/pictures`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchExtension } from './extension.ts';
import { buildExtension, root } from './run-tool.ts';
import { sampleFile, sampleTable } from './sample-file.ts';

const PICTURES = join(root, 'assets', 'pictures');
const ALL = join(root, '.output', 'pictures');
/** What the README shows, by the name of its picture there; everything else is only to be looked at. */
const SHOWN: Record<string, string> = {
  'mapping-zh-CN-light-1000': 'mapping-zh',
  'dry-run-zh-CN-light-1000': 'dry-run-zh',
  'desk-zh-CN-light-1000': 'desk-zh',
  'desk-en-dark-1000': 'desk-en',
};
const DIALOG = '[role=dialog]';
/** The main button stands last. */
const MAIN = `${DIALOG} footer button:last-of-type:not(:disabled)`;

const WAS_READ = `${DIALOG} p[role=status]`;

type Shoot = (what: string) => Promise<void>;

function shooter(page: Page, look: string): Shoot {
  return async (what) => {
    const name = `${what}-${look}`;
    const path = join(SHOWN[name] ? PICTURES : ALL, `${SHOWN[name] ?? name}.png`) as `${string}.png`;
    await page.screenshot({ path });
    console.log(path.slice(root.length));
  };
}

async function openWindow(page: Page, button: string): Promise<void> {
  await page.click(button);
  await page.waitForSelector(DIALOG);
}

async function closeWindow(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector(DIALOG, { hidden: true });
}

/** Chooses a file in the window for importing, which the button opens. */
async function chooseFile(page: Page, path: string): Promise<void> {
  await openWindow(page, 'button:has(> .lucide-upload)');
  const input = await page.waitForSelector(`${DIALOG} input[type=file]`);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
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

/** What stands over the desk: the bulk edit, and after it the library's changes and a phrase's history. */
async function drawChanges(page: Page, shoot: Shoot, group: string): Promise<void> {
  await openWindow(page, 'fieldset button');
  await shoot('bulk');
  await page.type(`${DIALOG} input`, group);
  await page.click(`${DIALOG} [type=submit]`);
  await page.waitForSelector(DIALOG, { hidden: true });
  await openWindow(page, '.ml-auto > button .lucide-history');
  await page.waitForSelector(`${DIALOG} li button`);
  await page.click(`${DIALOG} li button`);
  await page.waitForSelector(`${DIALOG} ins`);
  await shoot('revision');
  await closeWindow(page);
  await openWindow(page, '[role=row] .lucide-history');
  await page.waitForSelector(`${DIALOG} ins`);
  await shoot('history');
  await closeWindow(page);
  await page.click('.lucide-undo-2');
  await page.waitForSelector('button:not(:disabled) > .lucide-redo-2');
}

/** From a table whose columns nobody knows to what an import would do. */
async function drawImport(
  page: Page,
  shoot: Shoot,
  files: { table: string; library: string },
): Promise<void> {
  await chooseFile(page, files.table);
  await page.waitForSelector(`${DIALOG} section[aria-live]`);
  await shoot('mapping');
  await page.click(`${DIALOG} footer .contents button:last-child`);
  await page.waitForSelector(WAS_READ);
  await shoot('look');
  await closeWindow(page);
  await chooseFile(page, files.library);
  await page.waitForSelector(WAS_READ);
  await page.click(MAIN);
  await page.waitForSelector(`${DIALOG} [role=listitem] p`);
  await shoot('dry-run');
  await closeWindow(page);
}

await buildExtension();
await Promise.all([mkdir(PICTURES, { recursive: true }), mkdir(ALL, { recursive: true })]);
for (const lang of ['zh-CN', 'en'] as const) {
  const extension = await launchExtension({ lang, scale: 1 });
  try {
    const { name, json } = sampleFile(lang);
    const files = { library: join(ALL, `${name}.json`), table: join(ALL, sampleTable[lang].name) };
    await Promise.all([
      writeFile(files.library, json),
      writeFile(files.table, sampleTable[lang].rows.map((cells) => cells.join('\t')).join('\n')),
    ]);
    const page = await extension.browser.newPage();
    for (const scheme of ['light', 'dark'])
      for (const width of [320, 420, 1000, 1200]) {
        const shoot = shooter(page, `${lang}-${scheme}-${width}`);
        const open = async () => {
          await page.goto('about:blank');
          await page.goto(`chrome-extension://${extension.id}/options.html#phrases`);
          await page.waitForSelector('[role=grid] h3');
        };
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setViewport({ width, height: 860 });
        await open();
        await shoot('desk');
        await openWindow(page, 'button:has(> .lucide-plus)');
        await shoot('form');
        await closeWindow(page);
        await selectSome(page);
        await shoot('desk-selected');
        await drawChanges(page, shoot, lang === 'en' ? 'Autumn sale' : '秋季促销');
        // Opened anew: what was said of the last change is not left standing. A mapping is drawn as it is first asked for.
        await page.evaluate(() => chrome.storage.local.remove('columnMappings'));
        await open();
        await drawImport(page, shoot, files);
      }
  } finally {
    await extension.close();
  }
}
