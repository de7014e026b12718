/// <reference types="chrome" />
import { between, type Random } from '../../../lib/practice/random.ts';
import type { Inside } from '../../e2e/inside.ts';
import type { OpenExtension } from '../extension.ts';
import { pause, type ShopWindow } from './busy-shop.ts';

/** What is done to the browser meanwhile, and how often. */
export interface Havoc {
  kills: number;
  reloads: number;
  turns: number;
}

/** Any one of them. */
export const pick = <T>(all: readonly T[], random: Random): T | undefined =>
  all[Math.floor(random() * all.length)];

/** Waits until a window's page has been read since `from`; gives when, ms since the epoch. */
export async function whenRead(inside: Inside, { page }: ShopWindow, from: number): Promise<number> {
  const tabId = await inside.page.evaluate(
    (url) => chrome.tabs.query({ url }).then((tabs) => tabs[0]?.id ?? -1),
    page.url(),
  );
  return inside.until(
    'The page is read',
    ({ pages }, { tabId, from }) =>
      pages.find((one) => one.tabId === tabId && one.snapshot.takenAt > from && one.snapshot.list.length > 0)
        ?.snapshot.takenAt,
    { tabId, from },
  );
}

/** Kills the worker, loads windows again, brings another one to the front: each at random moments. */
export async function wreak(
  extension: OpenExtension,
  windows: readonly ShopWindow[],
  inside: Inside,
  random: Random,
  isDone: () => boolean,
): Promise<Havoc> {
  const havoc: Havoc = { kills: 0, reloads: 0, turns: 0 };
  const anyWindow = () => pick(windows, random) as ShopWindow;
  const often = async (range: readonly [number, number], act: () => Promise<unknown>) => {
    for (;;) {
      await pause(between(range, random));
      if (isDone()) return;
      await act();
    }
  };
  await Promise.all([
    often([100, 2000], async () => {
      await extension.killWorker();
      havoc.kills += 1;
    }),
    often([1000, 5000], async () => {
      const at = anyWindow();
      await at.reload(random() < 0.5 ? 0 : between([100, 1500], random), (from) =>
        whenRead(inside, at, from),
      );
      havoc.reloads += 1;
    }),
    often([300, 2500], async () => {
      const { page, isAway } = anyWindow();
      if (isAway) return;
      await page.bringToFront();
      havoc.turns += 1;
    }),
  ]);
  return havoc;
}
