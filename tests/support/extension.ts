import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { chromiumFlags, findChromium } from './chromium.ts';
import { PATIENCE_MS, TEST_MS } from './patience.ts';
import { builtExtension } from './run-tool.ts';
import { type Trouble, watchPage, watchWorker } from './trouble.ts';
import { until } from './until.ts';

export interface ExtensionOptions {
  headless?: boolean;
  /** UI language of the browser, `zh-CN` or `en`; the system's own when left out. */
  lang?: string;
  /** Size of the browser window in CSS pixels. */
  width?: number;
  height?: number;
  /** Device pixels per CSS pixel; the system's own when left out. */
  scale?: number;
  /** A folder to load instead of the one that `npm run build` makes. */
  folder?: string;
  /** A browser profile to begin with and to leave behind, as between two working days. */
  profile?: string;
  /** False leaves the worker alone: while it is watched for troubles, the browser never stops it. */
  watchesWorker?: boolean;
}

/** A browser with the built extension, its practice shop open. */
export interface OpenExtension {
  browser: Browser;
  /** The extension's id, as in `chrome-extension://<id>/`. */
  id: string;
  /** Ends the service worker as the browser does when it is idle, and waits until it is gone. */
  killWorker(): Promise<void>;
  practice: Page;
  /** Clicks the practice shop's button and gives the real side panel as a page. */
  openPanel(): Promise<Page>;
  /** Everything that went wrong unasked in the practice shop, the panel and the worker. */
  troubles: Trouble[];
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** Builds of Google's own no longer load extensions by a switch unless told to. */
const LOADS_BY_SWITCH = '--disable-features=DisableLoadExtensionCommandLineSwitch';

async function launchBrowser(options: ExtensionOptions, profile: string): Promise<Browser> {
  const { headless = true, lang, width = 1280, height = 860, folder = builtExtension } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium-family browser was found: npm start says what to do.');
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`No built extension in ${folder}: run \`npm run build\` first.`);
  return launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    // Shorter than a test may take: a command that hangs is named in the error.
    protocolTimeout: TEST_MS - 10_000,
    // What the protocol loads is forgotten with its permissions when the browser ends; what the switch loads is not.
    enableExtensions: options.profile === undefined ? [folder] : true,
    userDataDir: profile,
    defaultViewport: null,
    // The caller closes on Ctrl-C itself: the profile must go too.
    handleSIGINT: false,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...chromiumFlags,
      `--window-size=${width},${height}`,
      ...(lang ? [`--lang=${lang}`] : []),
      ...(options.profile === undefined ? [] : [`--load-extension=${folder}`, LOADS_BY_SWITCH]),
      ...(options.scale ? [`--force-device-scale-factor=${options.scale}`] : []),
    ],
    // On Linux only LANGUAGE decides which of an extension's _locales is used.
    env: lang ? { ...process.env, LANGUAGE: lang.replace('-', '_') } : process.env,
  });
}

async function openPanel(browser: Browser, practice: Page, troubles: Trouble[]): Promise<Page> {
  const isPanel = (target: Target) => target.url().includes('/sidepanel.html');
  await until(
    practice,
    'The practice shop shows its button for the panel, [data-open-panel]',
    () => document.querySelector('[data-open-panel]') !== null,
    [],
  );
  await practice.bringToFront();
  const [target] = await Promise.all([
    browser.waitForTarget(isPanel, { timeout: PATIENCE_MS }).catch(() => {
      throw new Error('The side panel did not open after the click on [data-open-panel].');
    }),
    practice.click('[data-open-panel]'),
  ]);
  const panel = await target.asPage();
  watchPage(panel, 'panel', troubles);
  await until(
    panel,
    'The panel shows itself, [data-panel-state] other than "loading"',
    () =>
      innerWidth > 0 &&
      document.querySelector('[data-panel-state]:not([data-panel-state="loading"])') !== null,
    [],
  );
  return panel;
}

/** A worker that was told to end has ended by then, ms. */
const GONE_MS = 3000;

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

async function endWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const gone = (one: Target) => one === target && resolve();
  browser.on('targetdestroyed', gone);
  const isThere = () => browser.targets().includes(target);
  const closing = target
    .worker()
    .then((worker) => worker?.close())
    .catch((error) => {
      // It may end by itself meanwhile; that its session is gone is told before that it is gone itself.
      if (isThere() && !String(error).includes('No session with given id')) throw error;
    });
  await Promise.race([closing, pause(GONE_MS)]);
  if (isThere()) await Promise.race([promise, pause(GONE_MS)]);
  browser.off('targetdestroyed', gone);
}

/** Starts a browser of its own (fresh profile, removed by `close`, unless one is given) with the built extension in it. */
export async function launchExtension(options: ExtensionOptions = {}): Promise<OpenExtension> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'qinda-')));
  const troubles: Trouble[] = [];
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close().catch(() => {});
    if (options.profile === undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    browser = await launchBrowser(options, profile);
    const workerTarget = await browser
      .waitForTarget((target) => target.type() === 'service_worker', { timeout: PATIENCE_MS })
      .catch(() => {
        throw new Error("The extension's service worker did not start.");
      });
    const watch = async (target: Target) =>
      options.watchesWorker === false ? null : watchWorker(target, troubles);
    let watching = watch(workerTarget);
    browser.on('targetcreated', (target: Target) => {
      // A worker that is killed at once cannot be watched.
      if (target.type() === 'service_worker') watching = watch(target).catch(() => null);
    });
    const id = new URL(workerTarget.url()).host;
    const [first] = await browser.pages();
    const practice = first ?? (await browser.newPage());
    watchPage(practice, 'practice shop', troubles);
    await practice.goto(`chrome-extension://${id}/practice.html`);
    const opened = browser;
    return {
      browser: opened,
      id,
      practice,
      async killWorker() {
        // As long as somebody watches, a killed worker stays a zombie that no message wakes.
        // One that died while we came to watch it never lets us.
        await Promise.race([watching.then((session) => session?.detach()).catch(() => {}), pause(GONE_MS)]);
        await endWorker(opened);
      },
      openPanel: () => openPanel(opened, practice, troubles),
      troubles,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
