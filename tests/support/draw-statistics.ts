/**
 * npm run pictures:statistics
 *
 * Builds the extension, puts a seeded month of a busy shop through the clock and into its database, and draws what its
 * own desk makes of it: figures and hand-over card in both languages, light and dark, into `assets/pictures`. Ends with
 * an error when the report or the card is printed on more than one page; the prints are in `.output`.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BlindGap, FinishedWait } from '../../lib/core/timing/clock-state.ts';
import { busyMonth, monthHours } from './busy-month.ts';
import { launchExtension } from './extension.ts';
import { buildExtension, root } from './run-tool.ts';

const NOW = Date.parse('2026-11-22T21:40:00+08:00');
const PICTURES = join(root, 'assets', 'pictures');
const shots = [
  { lang: 'zh-CN', scheme: 'light', name: 'statistics-zh.png', width: 1000, view: 'figures' },
  { lang: 'zh-CN', scheme: 'dark', name: 'hand-over-zh.png', width: 760, view: 'handOver' },
  { lang: 'en', scheme: 'dark', name: 'statistics-en.png', width: 1000, view: 'figures' },
  { lang: 'en', scheme: 'light', name: 'statistics-narrow-en.png', width: 420, view: 'figures' },
] as const;

/** The page believes that it is the evening of the month that is drawn. */
function stopClock(now: number): void {
  const Real = Date;
  const Stopped = class extends Real {
    constructor(...given: [] | [number]) {
      super(...((given.length ? given : [now]) as [number]));
    }
    static override now() {
      return now;
    }
  };
  globalThis.Date = Stopped as DateConstructor;
}

/** Runs in the page: what a month of work leaves behind. */
async function fill(
  { waits, gaps }: { waits: FinishedWait[]; gaps: BlindGap[] },
  hours: typeof monthHours,
  now: number,
  lang: string,
): Promise<void> {
  const say = (chinese: string, english: string) => (lang === 'en' ? english : chinese);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('qinda');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const writing = database.transaction(['waits', 'gaps', 'promises'], 'readwrite');
  const done = new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  for (const wait of waits) writing.objectStore('waits').add(wait);
  for (const gap of gaps) writing.objectStore('gaps').add(gap);
  const promise = (chatId: string, site: string, name: string, text: string, minutes: number) =>
    writing.objectStore('promises').add({
      ...{ site, chatId, chatKey: `${site}/${chatId}`, name, text, madeAt: now - 3_600_000 },
      ...{ dueAt: now + minutes * 60_000, state: 'open' },
    });
  promise(
    'p1',
    'pinduoduo',
    say('小鹿', 'Fawn'),
    say('十点前回电说退款进度', 'Call back about the refund by ten'),
    20,
  );
  promise(
    'p2',
    'feige',
    say('阿哲', 'Jay'),
    say('明天上午补发配件', 'Send the missing part tomorrow morning'),
    760,
  );
  await done;
  database.close();
  const heat = (site: string, chatId: string, name: string, level: string, hotRuns: number) => ({
    [`${site}/${chatId}`]: { site, chatId, name, level, hotRuns, at: now },
  });
  await chrome.storage.local.set({
    clockSettings: { house: { changes: {}, confirmedAt: null }, sites: {}, hours },
    facts: { shop: say('枫木家居', 'Maple Home'), agent: say('小林', 'Lily') },
  });
  await chrome.storage.session.set({
    heatedChats: {
      ...heat('pinduoduo', 'h1', say('海风', 'Breeze'), 'hot', 2),
      ...heat('jingdong', 'h2', say('老周', 'Joe'), 'cooling', 1),
    },
    complaints: {
      'pinduoduo/h1': {
        done: ['step-1', 'step-2', 'step-3'],
        cause: 'cause-carrier',
        remedies: ['remedy-2'],
        proofs: [],
      },
    },
  });
}

/** Prints it to a file beside the build, and tells how many pages of paper it takes. */
async function printed(page: Page, name: string): Promise<number> {
  const path = join(root, '.output', name.replace('.png', '.pdf'));
  const pdf = Buffer.from(await page.pdf({ path, preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function draw(page: Page, shot: (typeof shots)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shot.scheme }]);
  if (shot.view === 'handOver')
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[role="tabpanel"] fieldset button')[1]?.click(),
    );
  const drawn = shot.view === 'figures' ? '[data-report]' : '[data-hand-over-card] li';
  await page.waitForSelector(drawn);
  // The picture ends with the charts; the tables below are for the desk itself.
  const bottom = await page.evaluate((view) => {
    const charts = [...document.querySelectorAll('[data-chart]')];
    const last = view === 'figures' ? charts.at(-1) : document.querySelector('[data-hand-over-card]');
    return (last?.getBoundingClientRect().bottom ?? 900) + scrollY + 16;
  }, shot.view);
  const clip = { x: 0, y: 0, width: shot.width, height: Math.ceil(bottom) };
  await page.screenshot({
    path: join(PICTURES, shot.name) as `${string}.png`,
    clip,
    captureBeyondViewport: true,
  });
  const pages = await printed(page, shot.name);
  const { size } = await stat(join(PICTURES, shot.name));
  console.log(`${shot.name}: ${Math.round(size / 1000)} kB; printed on ${pages} page(s)`);
  if (pages !== 1) process.exitCode = 1;
}

await buildExtension();
await mkdir(PICTURES, { recursive: true });
for (const lang of ['zh-CN', 'en'] as const) {
  const extension = await launchExtension({ lang, scale: 1 });
  try {
    const address = `chrome-extension://${extension.id}/options.html#statistics`;
    const page = await extension.browser.newPage();
    await page.evaluateOnNewDocument(stopClock, NOW);
    await page.goto(address);
    await page.waitForSelector('[role="tabpanel"] fieldset');
    const month = busyMonth(NOW, lang === 'en' ? 'Maple Home' : '枫木家居');
    await page.evaluate(fill, month, monthHours, NOW, lang);
    for (const shot of shots.filter((one) => one.lang === lang)) {
      await page.goto('about:blank');
      await page.setViewport({ width: shot.width, height: 900 });
      await page.goto(address);
      await draw(page, shot);
    }
  } finally {
    await extension.close();
  }
}
