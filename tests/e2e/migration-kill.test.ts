import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutName } from '../../lib/core/timing/nameless.ts';
import { type OldWait, renewWait } from '../../lib/core/timing/old-wait.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { sampleWait, seeded } from '../support/sample-waits.ts';
import { until } from '../support/until.ts';
import { killBrowser } from './kill-browser.ts';
import { openShare, rowsOf } from './share-desk.ts';

const KILLS = 20;
const ROWS = 3000;
const SEED = 20261124;
/** Dexie counts in tens. */
const NEWEST = 110;
/** A page that was taught: its ids of conversations may be names, and must not stay on disk. */
const TAUGHT = 'taught-somewhere';
const NAME = 'Wilhelmina';

type Row = Record<string, unknown>;

/** A base as an earlier version of the product made it: its tables (`key` and then indexes) and what stands in them. */
interface OldBase {
  version: number;
  tables: Record<string, string>;
  rows: Record<string, Row[]>;
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const phrases = times(ROWS, (at) => ({
  ...{
    id: `p${at}`,
    title: `Old ${at}`,
    text: `Written long ago, ${at}.`,
    group: 'old',
    shortcut: '',
    tags: [],
  },
  ...{
    asks: [],
    variants: [],
    purpose: 'answer',
    lang: 'en',
    key: `own/en/p${at}`,
    source: 'own',
    sounds: '',
  },
  ...{ hidden: false, edited: false, initials: '', place: at, updatedAt: 1 },
}));

const began = Date.now() - 86_400_000;
const site = (at: number) => (at % 2 ? TAUGHT : 'practice');
const chatId = (at: number) => (at % 2 ? `${NAME} ${at}` : `chat${at}`);

const oldWaits = times(
  ROWS,
  (at): OldWait => ({
    ...{ id: at + 1, site: site(at), chatId: chatId(at), kind: 'reply' },
    ...{ startedAt: began + at * 1000, answeredAt: began + at * 1000 + 700, targetMs: 20_000 },
  }),
);
const waits = times(ROWS, (at) => ({
  ...sampleWait({
    startedAt: began + at * 1000,
    site: site(at),
    chatId: chatId(at),
    key: `${site(at)}//${chatId(at)}/${at}`,
  }),
  id: at + 1,
}));

const promises = times(50, (at) => ({
  ...{ id: at + 1, site: 'practice', chatId: `chat${at}`, chatKey: `practice//chat${at}`, name: 'Ann' },
  ...{ text: `I will call ${at}`, madeAt: began, dueAt: began + 90 * 86_400_000, state: 'open' },
}));
const visits = times(500, (at) => ({
  ...{ key: `practice//${at}`, site: 'practice', shop: '', chatId: String(at), turnId: 't', visits: 1 },
  ...{ firstSeenAt: began, lastSeenAt: began, visitStartedAt: began, previousSeenAt: null },
}));

/** The tables as the versions 1 and 6 had them; phrases of the first version have no doubts, its waits one light. */
const BASES: readonly OldBase[] = [
  {
    version: 1,
    tables: { phrases: 'key, source, group', packs: 'lang', waits: '++id, answeredAt' },
    rows: { phrases, waits: oldWaits as unknown as Row[] },
  },
  {
    version: 6,
    tables: {
      ...{ phrases: 'key, source, group', packs: 'lang', cards: 'key, lang', words: 'key', habits: 'phrase' },
      ...{ waits: '++id, key, startedAt, answeredAt, endedAt', gaps: '++id, from, to', indexes: 'id' },
      ...{
        promises: '++id, dueAt, chatKey',
        visits: 'key, lastSeenAt, [site+shop]',
        buyers: 'key, changedAt',
      },
    },
    rows: { phrases: phrases.map((phrase) => ({ ...phrase, doubts: ['price'] })), waits, promises, visits },
  },
];

/** What must stand in the tables after the migration. */
function wanted({ version, rows }: OldBase): Record<string, Row[]> {
  const renewed = version < 6 ? oldWaits.map(renewWait) : waits;
  return {
    ...rows,
    phrases: (rows.phrases ?? []).map((phrase) => ({ doubts: [], ...phrase })),
    waits: renewed.map((wait) => ({ ...(wait.site === TAUGHT ? withoutName(wait) : wait) })),
  };
}

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
  until(page, 'The desk shows phrases', () => document.querySelector('[role=grid] h3') !== null, [], 20_000);

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
}, 300_000);
