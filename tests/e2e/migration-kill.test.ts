import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { seeded } from '../support/sample-waits.ts';
import { until } from '../support/until.ts';
import { killBrowser, logRenewed } from './kill-browser.ts';
import { BASES, NAME, NEWEST, type OldBase, type Row, wanted } from './old-bases.ts';
import { openShare, rowsOf } from './share-desk.ts';

const KILLS = 20;
const SEED = 20261124;

/** Runs in a page without any code of the product: makes the base anew as it was then, all in one transaction. */
function makeInPage({ version, tables, rows }: OldBase): Promise<void> {
  return new Promise((resolve, reject) => {
    // Both at once: nobody else's opening comes between them.
    indexedDB.deleteDatabase('qinda');
    const opening = indexedDB.open('qinda', version * 10);
    opening.onupgradeneeded = () => {
      for (const [name, schema] of Object.entries(tables)) {
        const [key = '', ...indexes] = schema.split(', ');
        const table = opening.result.createObjectStore(name, {
          keyPath: key.replace('++', ''),
          autoIncrement: key.startsWith('++'),
        });
        for (const index of indexes)
          table.createIndex(index, index.startsWith('[') ? index.slice(1, -1).split('+') : index);
        for (const row of rows[name] ?? []) table.add(row);
      }
    };
    opening.onerror = () => reject(opening.error);
    // Left open: no page of the product takes it to another version before this one goes.
    opening.onsuccess = () => resolve();
  });
}

let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'qinda-migration-kill-'));
});

afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const launch = () => launchExtension({ lang: 'en', profile });

/** Turns a page of the product into one that has made the old base and holds it until it goes elsewhere. */
async function makeOld(page: Page, { id }: OpenExtension, base: OldBase): Promise<void> {
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await page.evaluate(makeInPage, base);
  expect(await versionOf(page)).toBe(base.version * 10);
}

const versionOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'qinda')?.version);

const showsPhrases = (page: Page) =>
  until(page, 'The desk shows phrases', () => document.querySelector('[role=grid] h3') !== null, []);

/** Everything of the old base is there, once, in today's form. */
async function expectWhole(page: Page, base: OldBase): Promise<void> {
  expect(await versionOf(page)).toBe(NEWEST);
  for (const [table, rows] of Object.entries(wanted(base))) {
    const all = await rowsOf<Row>(page, table);
    const found = table === 'phrases' ? all.filter(({ source }) => source === 'own') : all;
    const byId = new Map(found.map((row) => [row.id ?? row.key, row]));
    expect(found.length, table).toBe(rows.length);
    expect(
      rows.map((row) => byId.get(row.id ?? row.key)),
      table,
    ).toEqual(rows);
    if (table === 'waits') expect(JSON.stringify(found)).not.toContain(NAME);
  }
}

it(`brings everything to the newest version, once, when the browser is killed at ${KILLS} moments of a migration`, async () => {
  const random = seeded(SEED);
  let extension = await launch();
  let page = await extension.browser.newPage();
  await makeOld(page, extension, BASES[0] as OldBase);
  const started = performance.now();
  await page.goto(`chrome-extension://${extension.id}/options.html#phrases`);
  await showsPhrases(page);
  const takes = performance.now() - started;
  await expectWhole(page, BASES[0] as OldBase);
  const firstSight: Record<string, number> = {};
  for (let round = 0; round < KILLS; round++) {
    const base = BASES[round % BASES.length] as OldBase;
    await logRenewed(extension);
    await makeOld(page, extension, base);
    // The browser dies before it may have answered.
    const going = page.goto(`chrome-extension://${extension.id}/options.html#phrases`).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, takes * 1.1 * random()));
    await killBrowser(extension);
    await going;
    extension = await launch();
    const version = String(await versionOf(extension.practice));
    firstSight[version] = (firstSight[version] ?? 0) + 1;
    page = await openShare(extension, 'phrases');
    await showsPhrases(page);
    await expectWhole(page, base);
  }
  console.log(
    `killed ${KILLS} times within ${Math.round(takes * 1.1)} ms, then found ${JSON.stringify(firstSight)}`,
  );
  await extension.close();
}, 600_000);
