import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { seeded } from '../support/sample-waits.ts';
import { until } from '../support/until.ts';
import { keptPhrases } from './kept-phrases.ts';
import { openShare, press, says } from './share-desk.ts';

const PHRASES = 3000;
/** So many that reading, planning and writing take long enough to be stopped. */
const MANY = 40_000;
const DIALOG = '[role=dialog]';

let folder: string;
let extension: OpenExtension;
let page: Page;
/** Phrases that come with the extension. */
let builtIn: number;

/** Rows of which no two are alike. */
function rowsOf(count: number, seed: number): string {
  const random = seeded(seed);
  const word = () => Math.floor(random() * 36 ** 7).toString(36);
  return Array.from({ length: count }, (_, at) =>
    [`c${at}`, `${word()} ${word()}`, Array.from({ length: 8 }, word).join(' ')].join(','),
  ).join('\n');
}

const path = (name: string) => join(folder, name);

async function choose(file: string, on = page): Promise<void> {
  await press(on, 'Import');
  const input = await on.waitForSelector(`${DIALOG} input[type=file]`);
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path(file));
}

async function plan(file: string, count: number, on = page): Promise<void> {
  await choose(file, on);
  await press(on, `Continue (${count})`);
}

/** Stops what is going on the moment that this can be done. */
const stop = () =>
  until(
    page,
    'What is going on can be stopped',
    () => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === 'Stop',
      );
      button?.click();
      return button !== undefined;
    },
    [],
  );

const closed = (on = page) =>
  until(on, 'No window is open', (css) => document.querySelector(css) === null, [DIALOG]);

/** The desk of a page has so many phrases more than at first. */
const desk = (on: Page, more: number) => says(on, `of ${builtIn + more} phrases`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-import-'));
  await Promise.all([
    writeFile(path('team.csv'), `code,title,content\n${rowsOf(PHRASES, 1)}\n`),
    writeFile(path('many.csv'), `code,title,content\n${rowsOf(MANY, 2)}\n`),
    writeFile(path('unknown.csv'), `alpha,beta\n${rowsOf(20, 3)}\n`),
  ]);
  extension = await launchExtension({ lang: 'en' });
  page = await openShare(extension, 'phrases');
  const total = () => document.body.textContent?.match(/of ([1-9]\d*) phrases/)?.[1];
  builtIn = Number(await until(page, 'The built-in phrases are listed', total, []));
});
afterEach(() => expect(extension.troubles).toEqual([]));
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

it('an import that is given up at any step, the page closed too, leaves everything as it was', async () => {
  const before = await keptPhrases(page);
  await press(page, 'Import');
  await press(page, 'Cancel');
  await closed();
  await choose('many.csv');
  await stop();
  await says(page, 'Drop a file with phrases here');
  await page.keyboard.press('Escape');
  await closed();
  await choose('unknown.csv');
  await page.waitForSelector(`${DIALOG} section[aria-live]`);
  await page.keyboard.press('Escape');
  await closed();
  await plan('many.csv', MANY);
  await says(page, 'Comparing with your phrases');
  await press(page, 'Cancel');
  await closed();
  await plan('team.csv', PHRASES);
  await says(page, `Adds ${PHRASES}`);
  await press(page, 'Cancel');
  await closed();
  expect(await keptPhrases(page)).toEqual(before);
  await plan('many.csv', MANY);
  await press(page, `Import (${MANY})`);
  await stop();
  await says(page, 'Nothing was written. You can change your choices and press Import again.');
  expect(await keptPhrases(page)).toEqual(before);
  await press(page, `Import (${MANY})`);
  await until(
    page,
    'Phrases are being written',
    () => Number(document.querySelector('progress')?.value) > 0.05,
    [],
  );
  await page.close();
  page = await openShare(extension, 'phrases');
  await desk(page, before.phrases);
  expect(await keptPhrases(page)).toEqual(before);
});

it('a disk that runs full in the middle is named, nothing of the import stays, and it can be tried again', async () => {
  const before = await keptPhrases(page);
  await plan('team.csv', PHRASES);
  await says(page, `Adds ${PHRASES}`);
  const threads = page.workers().filter((thread) => thread.url().includes('library-worker'));
  // One that was ended may still stand in the list.
  await Promise.allSettled(
    threads.map((thread) =>
      thread.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        let left = 1000;
        IDBObjectStore.prototype.put = function (...given) {
          if (left-- > 0) return put.apply(this, given);
          IDBObjectStore.prototype.put = put;
          throw new DOMException(
            'The current transaction exceeded its quota limitations.',
            'QuotaExceededError',
          );
        };
      }),
    ),
  );
  await press(page, `Import (${PHRASES})`);
  await says(page, 'The disk is full. Nothing was changed; make room and try again.');
  expect(await keptPhrases(page)).toEqual(before);
  await press(page, `Import (${PHRASES})`);
  await says(page, '“team” imported');
  expect(await keptPhrases(page)).toMatchObject({ phrases: before.phrases + PHRASES, revisions: 'import' });
});

it('the same file once more brings nothing new; the import can be undone, and done again', async () => {
  const there = await keptPhrases(page);
  await plan('team.csv', PHRASES);
  await says(page, 'Adds 0, replaces 0, removes 0');
  expect(await page.$eval(`${DIALOG} fieldset`, ({ textContent }) => textContent)).toContain(
    `The same ${PHRASES}`,
  );
  await press(page, 'Close');
  await closed();
  await page.click('button:not(:disabled) > .lucide-undo-2');
  await desk(page, there.phrases - PHRASES);
  await page.click('button:not(:disabled) > .lucide-redo-2');
  await desk(page, there.phrases);
  expect(await keptPhrases(page)).toMatchObject({ phrases: there.phrases, texts: there.texts });
});

it('two pages at once: one plans anew when the other has changed something, and shows what it did', async () => {
  const other = await openShare(extension, 'phrases');
  await says(other, ' phrases');
  await page.bringToFront();
  // Both are about to take the phrases of the file away from the library and to write them anew.
  await page.click('button:not(:disabled) > .lucide-undo-2');
  const { phrases } = await keptPhrases(page);
  await plan('team.csv', PHRASES);
  await says(page, `Adds ${PHRASES}`);
  await other.bringToFront();
  await desk(other, phrases);
  await plan('team.csv', PHRASES, other);
  await says(other, `Adds ${PHRASES}`);
  await press(other, `Import (${PHRASES})`);
  await says(other, '“team” imported');
  await page.bringToFront();
  await press(page, `Import (${PHRASES})`);
  await says(page, 'Something changed meanwhile');
  await says(page, 'Adds 0, replaces 0, removes 0');
  expect(await keptPhrases(page)).toMatchObject({ phrases: phrases + PHRASES });
  await press(page, 'Close');
  await closed();
  await desk(page, phrases + PHRASES);
  // Taken back in the one, it goes in the other.
  await page.click('button:not(:disabled) > .lucide-undo-2');
  await other.bringToFront();
  await desk(other, phrases);
  expect(await keptPhrases(other)).toMatchObject({ phrases });
  await other.close();
});
