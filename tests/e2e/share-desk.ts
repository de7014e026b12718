/// <reference types="chrome" />
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ShareFailure } from '../../lib/core/share/failure.ts';
import type { OpenExtension } from '../support/extension.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { until } from '../support/until.ts';

/** Opens the options page at its share tab. */
export async function openShare({ browser, id }: OpenExtension, hash = 'share'): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(`chrome-extension://${id}/options.html#${hash}`);
  await page.bringToFront();
  return page;
}

/** Presses the button of that name, the last one of several: a dialog stands after the page. */
export async function press(page: Page, name: string): Promise<void> {
  await until(
    page,
    `There is a button “${name}” to press`,
    (name) =>
      [...document.querySelectorAll('button')].some(
        (one) => one.textContent?.trim() === name && !one.disabled,
      ),
    [name],
  );
  await page.evaluate((name) => {
    [...document.querySelectorAll('button')].findLast((one) => one.textContent?.trim() === name)?.click();
  }, name);
}

/** Waits until the page says something. */
export function says(page: Page, words: string, ms = PATIENCE_MS): Promise<unknown> {
  return until(
    page,
    `The page says “${words}”`,
    (words) => document.body.textContent?.includes(words),
    [words],
    ms,
  );
}

/** Types an address and asks to look at it. */
export async function lookAt(page: Page, address: string): Promise<void> {
  await fillIn(page, 'input[type=url]', address);
  await press(page, 'Look at it');
}

/** Lets the worker look at an address, as its alarm (`whole` false) or the button would; gives why nothing came. */
export function workerLooks(page: Page, address: string, whole: boolean): Promise<ShareFailure | null> {
  return page.evaluate(
    async (data) => {
      const message = { id: 1, type: 'lookAtLibrary', data, timestamp: Date.now() };
      return (await chrome.runtime.sendMessage(message)).res;
    },
    { address, whole },
  );
}

/** All rows of a table of the base; phrases one by one, though they stand in blocks. */
export function rowsOf<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(
    (table) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('qinda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const base = opening.result;
          const reading = base.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            base.close();
            resolve(reading.result.flatMap((row) => (table === 'phrases' ? (row.phrases ?? row) : row)));
          };
          reading.onerror = () => reject(reading.error);
        };
      }),
    table,
  );
}

/** Id and text of the phrases of one library, by id. */
export async function phrasesOf(page: Page, source: string): Promise<Record<string, string>> {
  const rows = await rowsOf<{ source: string; id: string; text: string }>(page, 'phrases');
  return Object.fromEntries(rows.filter((row) => row.source === source).map(({ id, text }) => [id, text]));
}

/** Lets an hour pass for one subscription: it is due now. */
export function setDue(page: Page, address: string): Promise<void> {
  return page.evaluate(
    (address) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qinda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const base = opening.result;
          const writing = base.transaction('subscriptions', 'readwrite');
          const table = writing.objectStore('subscriptions');
          const reading = table.get(address);
          reading.onsuccess = () => table.put({ ...reading.result, nextAt: 0 });
          writing.oncomplete = () => {
            base.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    address,
  );
}

/** Puts a text in place of what a field holds, in one step: typed letter by letter, it may meet what is drawn meanwhile. */
export async function fillIn(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((box, text) => {
    const input = box as HTMLInputElement;
    // React hears only of values that are set behind its back.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** The same, by the field's label. */
export const fill = (page: Page, label: string, text: string) =>
  fillIn(page, `::-p-aria([name="${label}"])`, text);

/** Writes a phrase of one's own as a person does. */
export async function write(page: Page, title: string, text: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#new?text=${encodeURIComponent(text)}`));
  await fill(page, 'Title', title);
  await press(page, 'Save');
  await until(page, 'The form is closed', () => location.hash === '#phrases', []);
}

/** Goes to a section of the options page. */
export const goTo = (page: Page, section: string) =>
  page.evaluate((section) => {
    location.hash = section;
  }, section);

/** Runs what leads to a download into `folder` and gives the file's path when it is whole. */
export async function downloaded(
  { browser }: OpenExtension,
  folder: string,
  run: () => Promise<void>,
): Promise<string> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
  );
  const before = new Set(await readdir(folder));
  await run();
  await done;
  const [name = ''] = (await readdir(folder)).filter((one) => !before.has(one));
  return join(folder, name);
}
