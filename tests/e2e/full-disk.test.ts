import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { libraryFile, openServer, serveFile, sharedPhrase } from '../support/library-server.ts';
import { type Panel, takePanel } from '../support/panel.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { builtExtension } from '../support/run-tool.ts';
import { fillIn, goTo, lookAt, openShare, phrasesOf, press, rowsOf, says, write } from './share-desk.ts';
import { grant } from './teach-site.ts';

let extension: OpenExtension;
let shop: Desk;
let panel: Panel;
let panelPage: Page;
let page: Page;
let session: CDPSession;
let folder: string;

/** Leaves no room for another byte, or as much as there is (null). */
const allow = (quotaSize: number | null) =>
  session.send('Storage.overrideQuotaForOrigin', {
    origin: `chrome-extension://${extension.id}`,
    ...(quotaSize !== null && { quotaSize }),
  });

/** Fills the disk: what the browser has promised a base before, it lets it have for half a minute. */
async function fillDisk(): Promise<void> {
  await allow(1);
  await page.evaluate(
    (ms) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('filler');
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
        opening.onerror = () => resolve();
        opening.onsuccess = () => {
          const begun = performance.now();
          const add = () => {
            const writing = opening.result.transaction('rows', 'readwrite');
            writing.objectStore('rows').add('x'.repeat(10));
            writing.oncomplete = () =>
              performance.now() - begun > ms
                ? reject(new Error('the disk never fills'))
                : setTimeout(add, 300);
            writing.onabort = () => {
              opening.result.close();
              resolve();
            };
          };
          add();
        };
      }),
    2 * PATIENCE_MS,
  );
}

const waits = () => rowsOf<{ chatId: string }>(page, 'waits');
const habits = () => rowsOf<{ phrase: string }>(page, 'habits');

/** A copy of the extension that may keep no more than a page may: of one that has no limit the browser counts nothing. */
async function limitedCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'qinda-limited-'));
  await cp(builtExtension, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  manifest.permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

beforeAll(async () => {
  folder = await limitedCopy();
  extension = await launchExtension({ lang: 'en', width: 1280, folder });
  shop = await takeDesk(extension.practice);
  panelPage = await extension.openPanel();
  panel = await takePanel(panelPage);
  page = await openShare(extension, 'phrases');
  session = await page.createCDPSession();
  await write(page, 'Dispatch', 'We ship today.');
});

afterAll(async () => {
  // The browser itself logs that a write failed.
  expect(extension?.troubles.filter(({ message }) => !/quota/i.test(message))).toEqual([]);
  await extension?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A buyer asks, the agent takes the first suggestion and sends it. */
async function answer(chatId: string): Promise<void> {
  await extension.practice.bringToFront();
  const text = `When will my order ship, ${chatId}?`;
  const asked = await shop.say({ chatId, name: chatId, side: 'buyer', text });
  await shop.open(chatId);
  await panel.suggestedAt(chatId, asked);
  await panelPage.click('[data-place="1"] button');
  await shop.filledAt(null);
  await shop.send();
}

describe('while the disk is full', () => {
  it('an edit is not saved, the page says why, and what was typed is still there', async () => {
    await page.bringToFront();
    await page.locator('::-p-aria([name="Edit “Dispatch”"])').click();
    await fillIn(page, '[role=dialog] textarea', 'We ship tomorrow.');
    await fillDisk();
    await press(page, 'Save');
    await says(page, 'The disk is full. Nothing was changed');
    expect(await page.$eval('[role=dialog] textarea', (box) => (box as HTMLTextAreaElement).value)).toBe(
      'We ship tomorrow.',
    );
    expect(Object.values(await phrasesOf(page, 'own'))).toEqual(['We ship today.']);
    await allow(null);
    await press(page, 'Save');
    await says(page, '“Dispatch” saved');
    expect(Object.values(await phrasesOf(page, 'own'))).toEqual(['We ship tomorrow.']);
  });

  it('a team library is not taken, its card says so, and it is taken when there is room', async () => {
    const server = await openServer(serveFile(libraryFile(1, [sharedPhrase('a')])));
    try {
      await grant(extension, server.origin);
      await goTo(page, 'share');
      await page.bringToFront();
      await lookAt(page, `${server.origin}/team.json`);
      await says(page, 'Subscribe to “Maple team”?');
      await fillDisk();
      await press(page, 'Subscribe');
      await says(page, 'The disk is full. Nothing was changed');
      expect(await phrasesOf(page, 'Maple team')).toEqual({});
      await allow(null);
      await press(page, 'See what is new');
      await press(page, 'Subscribe');
      await says(page, 'Maple team: 1 new');
      expect(await phrasesOf(page, 'Maple team')).toEqual({ a: 'We ship today.' });
    } finally {
      await server.close();
    }
  });

  it('the chat goes on: suggestions, clock; what is measured and learned waits, and is kept when there is room', async () => {
    await answer('Ann');
    await expect.poll(async () => (await waits()).length).toBe(1);
    await expect.poll(async () => (await habits()).length).toBeGreaterThan(0);
    const learned = JSON.stringify(await habits());
    await fillDisk();
    await answer('Ben');
    // The next buyer is served as well: nothing has come to a stop.
    await answer('Cid');
    expect(await waits()).toHaveLength(1);
    expect(JSON.stringify(await habits())).toBe(learned);
    await allow(null);
    await answer('Dot');
    await expect.poll(async () => (await waits()).length).toBe(4);
    await expect.poll(async () => JSON.stringify(await habits())).not.toBe(learned);
    const uses = await rowsOf<{ times: number }>(page, 'uses');
    expect(uses.reduce((sum, { times }) => sum + times, 0)).toBe(4);
  });
});
