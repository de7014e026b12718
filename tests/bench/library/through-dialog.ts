import type { Page } from 'puppeteer-core';
import { launchExtension } from '../../support/extension.ts';
import { until } from '../../support/until.ts';
import { cpuOf, type TraceEvent, tasksOf, traced } from '../queue/trace.ts';
import { giveFile } from './serve-page.ts';

/** What a person waits for, ms, and the longest that the pages could do nothing else meanwhile. */
export interface DialogCost {
  ms: number;
  /** Of the options page, where the import is made, and of the side panel, which stands open beside a chat. */
  longestTaskMs: number;
  panelTaskMs: number;
  /** CPU time of the longest task of the thread that both pages share: without the time in which the machine ran others. */
  longestCpuMs: number;
}

type Watched = typeof window & { longest?: number };

/** A step may take so long on a busy machine. */
const LIMIT_MS = 240_000;
/** After a step the pages may still be taking up what it did: so long nobody touches anything. */
const AFTER_MS = 4000;

const watch = (page: Page) =>
  page.evaluate(() => {
    const watched = window as Watched;
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        watched.longest = Math.max(watched.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });

const takeLongest = (page: Page) =>
  page.evaluate(() => {
    const watched = window as Watched;
    const longest = Math.round(watched.longest ?? 0);
    watched.longest = 0;
    return longest;
  });

/** Tells in the trace which thread is the pages'. */
const MARK = 'pages of the extension';

function longestCpu(events: readonly TraceEvent[]): number {
  const mark = events.find(({ name }) => name === MARK);
  const tasks = tasksOf(events, ({ pid, tid }) => pid === mark?.pid && tid === mark?.tid);
  return Math.round(Math.max(0, ...tasks.map((task) => cpuOf([task]))));
}

const rest = () => new Promise((go) => setTimeout(go, AFTER_MS));

/** Imports a file of `count` phrases as a person does, takes it back, and begins and stops once more, with the panel open. */
export async function importByHand(path: string, count: number): Promise<Record<string, DialogCost>> {
  const extension = await launchExtension({ lang: 'en' });
  try {
    const panel = await extension.openPanel();
    const page = await extension.browser.newPage();
    await page.setViewport({ width: 1200, height: 860 });
    await page.goto(`chrome-extension://${extension.id}/options.html#phrases`);
    await page.bringToFront();
    const costs: Record<string, DialogCost> = {};
    const shows = (words: string) =>
      until(
        page,
        `The page says “${words}”`,
        (words) => document.body.textContent?.replaceAll(/\s+/g, ' ').includes(words),
        [words],
        LIMIT_MS,
      );
    const press = async (name: string) => {
      const find = (name: string) =>
        [...document.querySelectorAll('button')].some(
          (one) => one.textContent?.trim() === name && !one.disabled,
        );
      await until(page, `There is a button “${name}”`, find, [name], LIMIT_MS);
      await page.evaluate((name) => {
        [...document.querySelectorAll('button')]
          .findLast((one) => one.textContent?.trim() === name && !one.disabled)
          ?.click();
      }, name);
    };
    const step = async (name: string, work: () => Promise<unknown>) => {
      await Promise.all([takeLongest(page), takeLongest(panel)]);
      let ms = 0;
      const events = await traced(extension.browser, async () => {
        const begun = performance.now();
        await page.evaluate((mark) => performance.mark(mark), MARK);
        await work();
        ms = Math.round(performance.now() - begun);
        await rest();
      });
      const [longestTaskMs, panelTaskMs] = await Promise.all([takeLongest(page), takeLongest(panel)]);
      costs[name] = { ms, longestTaskMs, panelTaskMs, longestCpuMs: longestCpu(events) };
    };
    const total = await until(
      page,
      'The desk shows its phrases',
      () => Number(/ of (\d+) phrases/.exec(document.body.textContent ?? '')?.[1]),
      [],
      LIMIT_MS,
    );
    await Promise.all([watch(page), watch(panel)]);
    await step('open the window', () => press('Import'));
    await step('look at the file', async () => {
      await giveFile(page, path, '[role=dialog] input[type=file]');
      await shows(`Continue (${count})`);
    });
    await step('see what it would do', async () => {
      await press(`Continue (${count})`);
      await shows(`Adds ${count}`);
    });
    await step('open the groups', () => page.click('[role=dialog] details summary'));
    await step('write, and see it in the desk', async () => {
      await press(`Import (${count})`);
      await shows(`of ${total + count} phrases`);
    });
    await step('take it back', async () => {
      await page.click('.lucide-undo-2');
      await shows(`of ${total} phrases`);
    });
    await press('Import');
    await giveFile(page, path, '[role=dialog] input[type=file]');
    await press(`Continue (${count})`);
    await shows(`Adds ${count}`);
    await step('stop while it is written', async () => {
      await press(`Import (${count})`);
      await press('Stop');
      await shows('Nothing was written. You can');
    });
    return costs;
  } finally {
    await extension.close();
  }
}
