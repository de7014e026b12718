import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../support/until.ts';
import { cpuOf, type TraceEvent, tasksOf, traced } from './trace.ts';

type BenchWindow = typeof window & { paints?: number };

/** From an input to the next painted frame. */
export interface PaintCost {
  times: number;
  /** By the clock on the wall, ms: waiting for the next frame and for a busy machine are in it. */
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
  /** What the panel's own thread worked in that time, ms of CPU. */
  cpuP50Ms: number;
  cpuP95Ms: number;
  cpuMaxMs: number;
}

const KINDS = ['click', 'wheel', 'keydown'] as const;

/** Runs in the panel: measures how long each input takes until what follows it stands on the screen. */
function watchPaints(kinds: readonly string[]): void {
  for (const kind of kinds)
    addEventListener(
      kind,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // Runs when the frame has been drawn.
          port1.onmessage = () => {
            const bench = window as BenchWindow;
            bench.paints = (bench.paints ?? 0) + 1;
            const name = `bench:${kind}:${bench.paints}`;
            performance.measure(name, { start: timeStamp, end: performance.now() });
            dispatchEvent(new Event('driver'));
          };
          port2.postMessage(null);
        }),
      { capture: true, passive: true },
    );
}

/** Does one thing with mouse or keyboard, and waits until it is painted. */
async function act(panel: Page, what: () => Promise<unknown>): Promise<void> {
  const before = await panel.evaluate(() => (window as BenchWindow).paints ?? 0);
  await what();
  await until(panel, 'What was done is painted', (before) => ((window as BenchWindow).paints ?? 0) > before, [
    before,
  ]);
}

const shows = (panel: Page, selector: string) =>
  until(panel, `The panel shows ${selector}`, (css) => document.querySelector(css) !== null, [selector]);
const hides = (panel: Page, selector: string) =>
  until(panel, `The panel hides ${selector}`, (css) => document.querySelector(css) === null, [selector]);

const LIST = '[data-queue-list]';

/** One visit to the list of all who wait: opened, scrolled, walked through by keys, closed. */
async function visit(panel: Page): Promise<void> {
  await act(panel, () => panel.click('[data-queue-all]'));
  await shows(panel, LIST);
  const box = await (await panel.$(LIST))?.boundingBox();
  if (!box) throw new Error('The list of all who wait has no place on the screen.');
  await panel.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const deltaY of [300, 300, 3000, 9000, -6000]) await act(panel, () => panel.mouse.wheel({ deltaY }));
  for (const key of ['Tab', 'Tab', 'Tab', 'Escape'] as const)
    await act(panel, () => panel.keyboard.press(key));
  await hides(panel, LIST);
}

/** What each measure of a kind took, and how much of it the thread of the page that measured worked. */
function costOf(events: readonly TraceEvent[], kind: (typeof KINDS)[number]): PaintCost {
  const marks = events.filter(({ name }) => name.startsWith(`bench:${kind}:`));
  const spans = marks
    .filter(({ ph }) => ph === 'b')
    .flatMap(({ name, ts, pid }) => {
      const end = marks.find((one) => one.ph === 'e' && one.name === name);
      return end ? [{ from: ts, to: end.ts, pid, tid: end.tid }] : [];
    });
  const [first] = spans;
  const tasks = tasksOf(events, ({ pid, tid }) => pid === first?.pid && tid === first?.tid);
  const wall = spans.map(({ from, to }) => (to - from) / 1000);
  const cpu = spans.map(({ from, to }) =>
    cpuOf(tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts < to)),
  );
  const at = (all: number[], share: number) => {
    const sorted = all.toSorted((a, b) => a - b);
    return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 10) / 10;
  };
  return {
    times: spans.length,
    p50Ms: at(wall, 0.5),
    p95Ms: at(wall, 0.95),
    maxMs: at(wall, 1),
    cpuP50Ms: at(cpu, 0.5),
    cpuP95Ms: at(cpu, 0.95),
    cpuMaxMs: at(cpu, 1),
  };
}

/** Makes the panel measure its inputs from now on, and tries each once. */
export async function preparePanel(panel: Page): Promise<void> {
  await panel.evaluate(watchPaints, KINDS);
  await visit(panel);
}

/** Works in the panel: what each kind of input costs until the next paint. */
export async function measurePanel(
  browser: Browser,
  panel: Page,
  visits: number,
): Promise<Record<string, PaintCost>> {
  const events = await traced(browser, async () => {
    for (let at = 0; at < visits; at++) await visit(panel);
  });
  return Object.fromEntries(KINDS.map((kind) => [kind, costOf(events, kind)]));
}
