import type { Page } from 'puppeteer-core';
import { until } from '../../support/until.ts';

type BenchWindow = typeof window & { paints?: { kind: string; ms: number }[] };

/** From an input to the next painted frame, ms. */
export interface PaintCost {
  times: number;
  p50Ms: number;
  maxMs: number;
}

/** Runs in the panel: how long each input takes until what follows it stands on the screen. */
function watchPaints(): void {
  const paints: { kind: string; ms: number }[] = [];
  (window as BenchWindow).paints = paints;
  for (const kind of ['click', 'keydown', 'wheel'])
    addEventListener(
      kind,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // Runs when the frame has been drawn.
          port1.onmessage = () => {
            paints.push({ kind, ms: performance.now() - timeStamp });
            dispatchEvent(new Event('driver'));
          };
          port2.postMessage(null);
        }),
      { capture: true, passive: true },
    );
}

/** Does one thing with mouse or keyboard, and waits until it is painted. */
async function act(panel: Page, what: () => Promise<unknown>): Promise<void> {
  const before = await panel.evaluate(() => (window as BenchWindow).paints?.length ?? 0);
  await what();
  await until(
    panel,
    'What was done is painted',
    (before) => ((window as BenchWindow).paints?.length ?? 0) > before,
    [before],
  );
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

/** Works in the panel while everybody waits: what each kind of input costs until the next paint. */
export async function measurePanel(panel: Page, visits: number): Promise<Record<string, PaintCost>> {
  await panel.evaluate(watchPaints);
  await visit(panel);
  await panel.evaluate(() => (window as BenchWindow).paints?.splice(0));
  for (let at = 0; at < visits; at++) await visit(panel);
  const paints = await panel.evaluate(() => (window as BenchWindow).paints ?? []);
  return Object.fromEntries(
    ['click', 'wheel', 'keydown'].map((kind) => {
      const all = paints
        .filter((one) => one.kind === kind)
        .map(({ ms }) => ms)
        .sort((a, b) => a - b);
      const at = (share: number) =>
        Math.round((all[Math.floor((all.length - 1) * share)] ?? Number.NaN) * 10) / 10;
      return [kind, { times: all.length, p50Ms: at(0.5), maxMs: at(1) }];
    }),
  );
}
