import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { seeded } from '../support/sample-waits.ts';
import { until } from '../support/until.ts';
import { killBrowser, logRenewed } from './kill-browser.ts';
import { readKept } from './read-kept.ts';
import { openShare, press, says } from './share-desk.ts';

const KILLS = 20;
const PHRASES = 2000;
/** So many phrases of a wave the other one does not have. */
const ITS_OWN = 100;
const SEED = 20261123;

type Wave = 'amber' | 'birch';

let folder: string;
let profile: string;

const fileOf = (wave: Wave) => join(folder, `${wave}.json`);

/** A library whose every phrase says which wave it is of. Most keep their ids from wave to wave, some go and others come. */
async function writeWave(wave: Wave): Promise<void> {
  // Words that no two phrases share: none is taken for a likeness of another.
  const random = seeded(wave.charCodeAt(0));
  const word = () => Math.floor(random() * 36 ** 7).toString(36);
  const phrases = Array.from({ length: PHRASES }, (_, at) => ({
    ...{ id: at < ITS_OWN ? `${wave}${at}` : `p${at}`, title: `Zebra ${at} ${wave} ${word()} ${word()}` },
    ...{ text: [wave, ...Array.from({ length: 8 }, word)].join(' '), lang: 'en' },
  }));
  const head = { format: 'qinda-library', version: 1, name: 'Waves', language: 'en' };
  await writeFile(fileOf(wave), JSON.stringify({ ...head, phrases }));
}

/** What an import of a wave keeps of the time before: the whole other wave, and that its own phrases were not there. */
const importOver = (before: Wave | null) => ({
  counts: before ? PHRASES + ITS_OWN : PHRASES,
  befores: before ? `${PHRASES} ${before}, ${ITS_OWN} none` : `${PHRASES} none`,
});

/** Goes as far as the button that imports: the file's phrases come, and what it does not have any more goes. */
async function chooseWave(page: Page, wave: Wave, isFirst = false): Promise<void> {
  await press(page, 'Import');
  const input = await page.waitForSelector('[role=dialog] input[type=file]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(fileOf(wave));
  await press(page, `Continue (${PHRASES})`);
  await says(page, `removes ${isFirst ? 0 : ITS_OWN}`);
}

const IMPORT = `Import (${PHRASES})`;
const DONE = '“Waves” imported';

async function launch(): Promise<{ extension: OpenExtension; page: Page }> {
  const extension = await launchExtension({ lang: 'en', profile });
  return { extension, page: await openShare(extension, 'phrases') };
}

/** The waves of what the panel finds in the library, so that its index is made if it is not kept. */
async function searchInPanel(extension: OpenExtension): Promise<string[]> {
  const panel = await extension.openPanel();
  const desk = await takeDesk(extension.practice);
  await desk.say({ chatId: 'ann', side: 'buyer', text: 'hello' });
  await desk.open('ann');
  const search = 'input[type=search]';
  await until(panel, 'There is a search', (css) => document.querySelector(css) !== null, [search]);
  await panel.focus(search);
  await panel.keyboard.type('zebra');
  const found = await until(
    panel,
    'The search finds phrases of the library',
    () => {
      const results = [...document.querySelectorAll('[data-result]')].map(({ textContent }) => textContent);
      return results.length > 0 && results;
    },
    [],
  );
  return [...new Set(found.map((text) => /Zebra \d+ (amber|birch)/.exec(text ?? '')?.[1] ?? 'neither'))];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-import-kill-'));
  profile = join(folder, 'profile');
  await Promise.all([writeWave('amber'), writeWave('birch')]);
});

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

it(`keeps the old library or the new one, whole, when the browser is killed at ${KILLS} moments of an import`, async () => {
  const random = seeded(SEED);
  const imports = [importOver(null), importOver('amber')];
  let now: Wave = 'birch';
  let { extension, page } = await launch();
  let takes = 0;
  // The second one, like all that follow, replaces what is there.
  for (const wave of ['amber', 'birch'] as const) {
    await chooseWave(page, wave, wave === 'amber');
    const began = performance.now();
    await press(page, IMPORT);
    await says(page, DONE);
    takes = performance.now() - began;
    // What an import said must not stand there any more when the next one begins.
    await page.reload();
    await says(page, wave);
  }
  expect(await searchInPanel(extension)).toEqual([now]);
  let last = await readKept(page);
  const outcomes = { old: 0, new: 0, told: 0 };
  for (let round = 0; round < KILLS; round++) {
    await page.bringToFront();
    const next: Wave = now === 'amber' ? 'birch' : 'amber';
    await logRenewed(extension);
    await chooseWave(page, next);
    await press(page, IMPORT);
    await new Promise((resolve) => setTimeout(resolve, takes * 1.2 * random()));
    const told = await page.evaluate((done) => document.body.textContent?.includes(done) ?? false, DONE);
    await killBrowser(extension);
    ({ extension, page } = await launch());
    const found = await readKept(page);
    const isNew = found.phrases === `${PHRASES} ${next}`;
    if (isNew) {
      imports.push(importOver(now));
      now = next;
    }
    expect(found).toMatchObject({ phrases: `${PHRASES} ${now}`, imports, orphans: 0 });
    // What was said to be imported is.
    if (told) expect(isNew).toBe(true);
    // Only what has changed makes the kept index old.
    if (isNew) expect(found.changes).toBeGreaterThan(last.changes);
    else expect(found.changes).toBe(last.changes);
    if (found.trusted !== null) expect(found.trusted).toBe(`${PHRASES} ${now}`);
    outcomes[isNew ? 'new' : 'old'] += 1;
    outcomes.told += Number(told);
    last = found;
  }
  expect(await searchInPanel(extension)).toEqual([now]);
  console.log(`killed ${KILLS} times within ${Math.round(takes * 1.2)} ms: ${JSON.stringify(outcomes)}`);
  await extension.close();
}, 600_000);
