/// <reference types="chrome" />
import type { FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import { between, type Random, seededRandom } from '../../../lib/practice/random.ts';
import { type Inside, openInside } from '../../e2e/inside.ts';
import type { OpenExtension } from '../extension.ts';
import { openShop, pause, type ShopChat, type ShopWindow } from './busy-shop.ts';
import { type Comparison, compareRounds, GREETING, trueRounds } from './true-rounds.ts';
import { type Havoc, pick, whenRead, wreak } from './wreak.ts';

/** Five windows with eight buyers each. */
const BUYERS = [300, 400, 500, 600, 700].map((first) =>
  Array.from({ length: 8 }, (_, n) => String(first + n)),
);

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

const waitingIn = ({ chats }: ShopWindow, isWaiting = true) =>
  chats
    .filter(({ rows }) => {
      const last = rows.at(-1);
      return isWaiting === (last !== undefined && (last.side === 'buyer' || last.text === GREETING));
    })
    .map(({ uid }) => uid);

/** Buyers write, each of them in rounds: nobody begins a new one before the last was answered a second ago. */
async function writeAsBuyers(at: ShopWindow, rounds: number, random: Random): Promise<void> {
  for (let asked = 0; asked < rounds; ) {
    await pause(between([10, 300], random));
    const isMore = random() < 0.2;
    const hasRead = ({ rows }: ShopChat) => Date.now() - (rows.at(-1)?.at ?? 0) > 1000;
    const uid = pick(
      waitingIn(at, isMore).filter(
        (one) => isMore || at.chats.some((chat) => chat.uid === one && hasRead(chat)),
      ),
      random,
    );
    if (uid === undefined) continue;
    if (!isMore) asked += 1;
    await at.say(uid, 'buyer', `第${asked}问：有货吗，今天能发吗`);
  }
}

/** An agent at one window: opens chats, greets or not, answers, leaves some unanswered for later. */
async function workAt(at: ShopWindow, random: Random, isDone: () => boolean): Promise<void> {
  for (let n = 0; !isDone(); n++) {
    await pause(between([10, 100], random));
    const uid = pick(waitingIn(at), random);
    if (uid === undefined || at.isAway) continue;
    if (random() < 0.05) {
      await at.say(uid, 'seller', `手机上答：有的，今天发 ${n}`);
      continue;
    }
    await at.show(uid);
    await pause(between([500, 900], random));
    if (at.isAway || random() < 0.1) continue;
    if (random() < 0.25) {
      await at.say(uid, 'seller', GREETING);
      await pause(between([20, 160], random));
    }
    if (!at.isAway && waitingIn(at).includes(uid)) await at.say(uid, 'seller', `有的，今天发 ${n}`);
  }
}

/** Each chat is looked at once more: what happened where no window showed it stands there with its dates. */
async function lookAtAll(windows: readonly ShopWindow[], inside: Inside): Promise<void> {
  for (const at of windows)
    for (const { uid, rows } of at.chats) {
      if (rows.length === 0) continue;
      await at.show(uid);
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
 * Replays so many waits in a shop with five windows, while the worker is killed, windows are loaded again and others
 * come to the front, all at random moments, and puts what the clock has on record beside what really happened.
 */
export async function replayWaits(extension: OpenExtension, rounds: number, seed: number): Promise<Replay> {
  const began = Date.now();
  const inside = await openInside(extension);
  const windows = await openShop(extension.browser, BUYERS);
  await Promise.all(windows.map((at) => whenRead(inside, at, 0)));
  let asking = windows.length;
  const isDone = () => asking === 0 && windows.every((at) => waitingIn(at).length === 0);
  const share = (n: number) => Math.floor((rounds + n) / windows.length);
  const [havoc] = await Promise.all([
    wreak(extension, windows, inside, seededRandom(seed), isDone),
    ...windows.map(async (at, n) => {
      await writeAsBuyers(at, share(n), seededRandom(seed + 10 + n));
      asking -= 1;
    }),
    ...windows.map((at, n) => workAt(at, seededRandom(seed + 20 + n), isDone)),
  ]);
  await lookAtAll(windows, inside);
  const waits = await inside.page.evaluate(readRecord);
  const tookMs = Date.now() - began;
  return { seed, havoc, tookMs, ...compareRounds(windows.flatMap(trueRounds), waits) };
}
