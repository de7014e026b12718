import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeLines } from '../../lib/data/backup/lines.ts';
import { seal } from '../../lib/data/backup/seal.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { seeded } from '../support/sample-waits.ts';
import { until } from '../support/until.ts';
import { killBrowser, logRenewed } from './kill-browser.ts';
import { openShare, press, rowsOf, says } from './share-desk.ts';

const KILLS = 20;
const PHRASES = 4000;
const SEED = 20261122;

type Side = 'A' | 'B';

let folder: string;
let profile: string;
const files = {} as Record<Side, string>;

/** A backup in which everything, in all tables and settings, says which one it is. */
async function writeSide(side: Side): Promise<void> {
  const phrases = Array.from({ length: PHRASES }, (_, at) => ({
    ...{ id: `p${at}`, title: `${side} ${at}`, text: side.repeat(200), lang: 'en', key: `own/en/p${at}` },
    ...{ source: 'own', hidden: false, edited: false, initials: '', sounds: '', place: at, updatedAt: 1 },
  }));
  const visits = Array.from({ length: 500 }, (_, at) => ({
    ...{ key: `practice//${at}`, site: 'practice', shop: side, chatId: String(at), turnId: 't' },
    ...{ firstSeenAt: 1, lastSeenAt: Date.now(), visits: 1, visitStartedAt: 1, previousSeenAt: null },
  }));
  const stores = {
    ...{ phrases, visits },
    'local:facts': [{ key: 'shop', value: side }],
    'local:shopFacts': [{ key: 'practice', value: { agent: side } }],
    'local:memoryDays': [{ key: 'memoryDays', value: side === 'A' ? 90 : 365 }],
  };
  const body = new Blob([...writeLines(new Map(Object.entries(stores)))]);
  const file = await seal(new Uint8Array(await body.arrayBuffer()), '', 1);
  files[side] = join(folder, `${side}.qindabackup`);
  await writeFile(files[side], new Uint8Array(await file.arrayBuffer()));
}

/** Which side everything that is kept is from, each with how much of it there is; whole: a single side everywhere. */
async function readSides(page: Page): Promise<Record<string, string>> {
  const phrases = await rowsOf<{ source: string; text: string }>(page, 'phrases');
  const visits = await rowsOf<{ shop: string }>(page, 'visits');
  const local = await page.evaluate(() => chrome.storage.local.get(['facts', 'shopFacts', 'memoryDays']));
  const own = phrases.filter(({ source }) => source === 'own');
  const sides = (all: string[]) => `${all.length} ${[...new Set(all)].join('')}`;
  return {
    phrases: sides(own.map(({ text }) => text.slice(0, 1))),
    visits: sides(visits.map(({ shop }) => shop)),
    facts: JSON.stringify(local.facts),
    shopFacts: JSON.stringify(local.shopFacts),
    memoryDays: String(local.memoryDays),
  };
}

const whole = (side: Side) => ({
  ...{ phrases: `${PHRASES} ${side}`, visits: `500 ${side}`, facts: JSON.stringify({ shop: side }) },
  ...{ shopFacts: JSON.stringify({ practice: { agent: side } }), memoryDays: side === 'A' ? '90' : '365' },
});

/** Goes as far as the button that restores. */
async function chooseSide(page: Page, side: Side): Promise<void> {
  const input = await page.waitForSelector('input[accept=".qindabackup"]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(files[side]);
  await says(page, 'Put it in place of what is here');
  await page.locator('input[type=radio]:not(:checked)').click();
  await until(
    page,
    'The button to replace can be pressed',
    () =>
      [...document.querySelectorAll('button')].some(
        ({ textContent, disabled }) => textContent === 'Replace' && !disabled,
      ),
    [],
  );
}

async function launch(): Promise<{ extension: OpenExtension; page: Page }> {
  const extension = await launchExtension({ lang: 'en', profile });
  return { extension, page: await openShare(extension) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-kill-'));
  profile = join(folder, 'profile');
  await Promise.all([writeSide('A'), writeSide('B')]);
});

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

it(`leaves the old or the new, whole, when the browser is killed at ${KILLS} moments of a restore`, async () => {
  const random = seeded(SEED);
  let { extension, page } = await launch();
  let takes = 0;
  // The second one, like all that follow, replaces what is there.
  for (const side of ['B', 'A'] as const) {
    await chooseSide(page, side);
    const began = performance.now();
    await press(page, 'Replace');
    await until(page, 'The window is closed', () => !document.querySelector('[role=dialog]'), []);
    takes = performance.now() - began;
    expect(await readSides(page)).toEqual(whole(side));
  }
  let now: Side = 'A';
  const outcomes = { old: 0, new: 0 };
  for (let round = 0; round < KILLS; round++) {
    const next: Side = now === 'A' ? 'B' : 'A';
    await logRenewed(extension);
    await chooseSide(page, next);
    await press(page, 'Replace');
    await new Promise((resolve) => setTimeout(resolve, takes * random()));
    await killBrowser(extension);
    ({ extension, page } = await launch());
    await until(page, 'The options are there', () => document.querySelector('h1') !== null, []);
    await expect.poll(() => rowsOf(page, 'restores')).toEqual([]);
    const found = await readSides(page);
    const is: Side = found.phrases === whole(next).phrases ? next : now;
    expect(found).toEqual(whole(is));
    outcomes[is === next ? 'new' : 'old'] += 1;
    now = is;
  }
  console.log(`killed ${KILLS} times within ${Math.round(takes)} ms: ${JSON.stringify(outcomes)}`);
  await extension.close();
}, 900_000);
