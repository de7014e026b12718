/// <reference types="chrome" />
import type { FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import { between, type Random, seededRandom } from '../../../lib/practice/random.ts';
import { type Inside, openInside } from '../../e2e/inside.ts';
import type { OpenExtension } from '../extension.ts';
import { type BusyShop, openShop, type ShopWindow } from './busy-shop.ts';
import { type Comparison, compareRounds, GREETING, trueRounds } from './true-rounds.ts';

const BUYERS = Array.from({ length: 24 }, (_, n) => String(400 + n));
const WINDOWS = 3;

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** What is done to the browser meanwhile, and how often. */
export interface Havoc {
  kills: number;
  reloads: number;
  turns: number;
}

export interface Replay extends Comparison {
  seed: number;
  havoc: Havoc;
  tookMs: number;
}

/** The record of waits as it stands on disk. */
function readRecord(): Promise<FinishedWait[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('qinda');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('waits').objectStore('waits').getAll();
      asking.onerror = () => reject(asking.error);
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result);
      };
    };
  });
}

const isWaiting = (shop: BusyShop, uid: string) => {
  const last = shop.chats.find((chat) => chat.uid === uid)?.rows.at(-1);
  return last !== undefined && (last.side === 'buyer' || last.text === GREETING);
};

/** Buyers write, each of them in rounds: nobody begins a new one before the last is answered. */
async function writeAsBuyers(shop: BusyShop, rounds: number, random: Random): Promise<void> {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  for (let asked = 0; asked < rounds; ) {
    await pause(between([5, 90], random));
    const isMore = random() < 0.2;
    const uid = pick(shop.chats.map((chat) => chat.uid).filter((one) => isWaiting(shop, one) === isMore));
    if (uid === undefined) continue;
    if (!isMore) asked += 1;
    await shop.say(uid, 'buyer', `第${asked}问：有货吗，今天能发吗`);
  }
}

/** An agent at one window: opens chats, greets or not, answers, leaves some unanswered for later. */
async function workAt(shop: BusyShop, at: ShopWindow, random: Random, isDone: () => boolean): Promise<void> {
  for (let n = 0; !isDone(); n++) {
    await pause(between([30, 200], random));
    const waiting = shop.chats.map(({ uid }) => uid).filter((uid) => isWaiting(shop, uid));
    const uid = waiting[Math.floor(random() * waiting.length)];
    if (uid === undefined || at.isAway) continue;
    // Somebody answers where no window shows it.
    if (random() < 0.1) {
      await shop.say(uid, 'seller', `手机上答：有的，今天发 ${n}`);
      continue;
    }
    await shop.open(at, uid);
    await pause(between([20, 250], random));
    if (at.isAway || random() < 0.1) continue;
    if (random() < 0.25) {
      await shop.say(uid, 'seller', GREETING);
      await pause(between([20, 200], random));
    }
    if (isWaiting(shop, uid)) await shop.say(uid, 'seller', `有的，今天发 ${n}`);
  }
}

/** Kills the worker, loads windows again, brings another one to the front: each at random moments. */
async function wreak(
  extension: OpenExtension,
  shop: BusyShop,
  random: Random,
  isDone: () => boolean,
): Promise<Havoc> {
  const havoc: Havoc = { kills: 0, reloads: 0, turns: 0 };
  const anyWindow = () => shop.windows[Math.floor(random() * shop.windows.length)] as ShopWindow;
  const often = async (range: readonly [number, number], act: () => Promise<unknown>) => {
    for (;;) {
      await pause(between(range, random));
      if (isDone()) return;
      await act();
    }
  };
  await Promise.all([
    often([100, 1500], async () => {
      await extension.killWorker();
      havoc.kills += 1;
    }),
    often([1000, 5000], async () => {
      await shop.reload(anyWindow(), random() < 0.5 ? 0 : between([100, 1500], random));
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

/** Each chat is looked at once more: what happened where no window showed it stands there with its dates. */
async function lookAtAll(shop: BusyShop, inside: Inside): Promise<void> {
  const [first] = shop.windows;
  for (const { uid, rows } of shop.chats) {
    if (!first || rows.length === 0) continue;
    await shop.open(first, uid);
    await inside.until(
      `The clock has taken in what was said with ${uid}`,
      ({ clock }, { uid, last }) => {
        const chat = clock[`pinduoduo/${uid}`];
        return chat?.wait === null && chat.trail.cursor === last;
      },
      { uid, last: String(rows.at(-1)?.id) },
    );
  }
}

/**
 * Replays so many waits in a shop with three windows, while the worker is killed, windows are loaded again and others
 * come to the front, all at random moments, and puts what the clock has on record beside what really happened.
 */
export async function replayWaits(extension: OpenExtension, rounds: number, seed: number): Promise<Replay> {
  const began = Date.now();
  const shop = await openShop(extension.browser, BUYERS, WINDOWS);
  let isAsked = false;
  const isDone = () => isAsked && shop.chats.every(({ uid }) => !isWaiting(shop, uid));
  const [, havoc] = await Promise.all([
    writeAsBuyers(shop, rounds, seededRandom(seed)).finally(() => {
      isAsked = true;
    }),
    wreak(extension, shop, seededRandom(seed + 1), isDone),
    ...shop.windows.map((one, n) => workAt(shop, one, seededRandom(seed + 2 + n), isDone)),
  ]);
  const inside = await openInside(extension);
  await lookAtAll(shop, inside);
  const waits = await inside.page.evaluate(readRecord);
  return { seed, havoc, tookMs: Date.now() - began, ...compareRounds(trueRounds(shop), waits) };
}
