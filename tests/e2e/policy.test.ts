/**
 * With a real policy file where the browser looks for one: Chromium on Linux, and only root may write there. The file names one
 * extension, a copy of the build with a key (and so an id) of its own: no other test hears of it.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Subscription } from '../../lib/core/share/subscription.ts';
import { findChromium } from '../support/chromium.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import {
  type LibraryServer,
  libraryFile,
  openServer,
  serveFile,
  sharedPhrase,
} from '../support/library-server.ts';
import { builtExtension } from '../support/run-tool.ts';
import { until } from '../support/until.ts';
import { goTo, openShare, phrasesOf, rowsOf, says } from './share-desk.ts';

/** Where Chromium (of Debian and others) and Chrome look for the policies of a computer. */
const FOLDER = findChromium()?.includes('chromium')
  ? '/etc/chromium/policies/managed'
  : '/etc/opt/chrome/policies/managed';

const mayWrite = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
let server: LibraryServer;
let id: string;
let file: string;

/** What the company says from now on; the browser watches its folder. */
const say = (policy: object) =>
  writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));

/** A copy of the build whose id is its own on every computer. */
async function copyBuild(): Promise<void> {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  await cp(builtExtension, join(folder, 'build'), { recursive: true });
  const manifest = join(folder, 'build', 'manifest.json');
  const content = JSON.parse(await readFile(manifest, 'utf8')) as object;
  await writeFile(manifest, JSON.stringify({ ...content, key: key.toString('base64') }));
}

const launch = (): Promise<OpenExtension> =>
  launchExtension({ lang: 'en', profile: join(folder, 'profile'), folder: join(folder, 'build') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qinda-policy-'));
  server = await openServer((request, response) => {
    // As a company's server that lets every page read: nobody has to be asked.
    response.setHeader('access-control-allow-origin', '*');
    serveFile(libraryFile(3, [sharedPhrase('ship')]))(request, response);
  });
  await copyBuild();
  file = join(FOLDER, `qinda-test-${id}.json`);
});

afterAll(async () => {
  await rm(file, { force: true });
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const switchOf = (label: string) => `::-p-aria([name="${label}"])`;

it.skipIf(!mayWrite)(
  'a company’s policy brings the library and locks settings, and all is the agent’s when it goes',
  async () => {
    const address = `${server.origin}/shop.json`;
    const policy = { libraries: [{ address, update: 'automatic', everyHours: 24 }], sound: false, volume: 7 };
    await mkdir(FOLDER, { recursive: true });
    await say(policy);
    let extension = await launch();
    expect(extension.id).toBe(id);
    let page = await openShare(extension);
    // Without a click: the policy subscribes, the worker fetches, the page takes.
    await says(page, 'From your company', 60_000);
    await says(page, 'Taken just now: 1 new', 60_000);
    expect(await phrasesOf(page, 'Maple team')).toEqual({ ship: 'We ship today.' });
    expect(await page.$$('[data-subscription] [aria-haspopup=menu]')).toEqual([]);
    await says(page, 'volume: it cannot have this value');
    await goTo(page, 'clock');
    const tone = await page.waitForSelector(switchOf('Sound'));
    const state = await tone?.evaluate((box) => [box.matches(':checked'), box.matches(':disabled')]);
    expect(state).toEqual([false, true]);
    await says(page, 'Set by your company');

    // The next morning the policy holds from the first moment.
    await extension.close();
    extension = await launch();
    page = await openShare(extension);
    const early = await page.evaluate(() => chrome.storage.local.get('policy'));
    expect(early).toEqual({ policy });
    const [morning] = await rowsOf<Subscription>(page, 'subscriptions');
    expect(morning).toMatchObject({ address, company: true, everyHours: 24, takenRevision: 3 });

    // It goes while the browser runs.
    await rm(file);
    await until(
      page,
      'The card has a menu',
      () => document.querySelector('[data-subscription] [aria-haspopup=menu]') !== null,
      [],
      60_000,
    );
    const [free] = await rowsOf<Subscription>(page, 'subscriptions');
    expect(free).toMatchObject({ company: false, takenRevision: 3 });
    await goTo(page, 'clock');
    await until(
      page,
      'Nothing is locked',
      () =>
        document.querySelector('input[type=checkbox]') !== null && !document.querySelector('[data-locked]'),
      [],
    );
    expect(extension.troubles).toEqual([]);
    await extension.close();
  },
  300_000,
);
