/// <reference types="chrome" />
import type { Page, Target } from 'puppeteer-core';
import { openInside } from '../../e2e/inside.ts';
import { takeDesk } from '../../support/desk.ts';
import type { OpenExtension } from '../../support/extension.ts';

/** A chat page that is not in front, a buyer in it, and an ear at what sounds. */
export interface AlertBench {
  /** A new buyer asks; resolves to when, ms since the epoch. */
  ask(): Promise<number>;
  /** The shop answers all who asked. */
  answer(): Promise<void>;
  /** When the next tone comes out of the computer, ms since the epoch; Infinity when none does within `ms`. */
  nextTone(ms: number): Promise<number>;
  killWorker(): Promise<void>;
  /** Waits until the browser itself has stopped the worker. */
  workerStops(): Promise<void>;
}

/** Runs in the document that plays: tells of the first note of each signal when it will be heard. */
function tellTones(): void {
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
    const { currentTime, outputLatency } = this.context as AudioContext;
    const heardAt = performance.timeOrigin + performance.now() + (when - currentTime + outputLatency) * 1000;
    console.log(`tone ${heardAt}`);
    start.call(this, when);
  };
}

const isTone = (target: Target) => target.url().endsWith('/tone.html');
const isWorker = (target: Target) => target.type() === 'service_worker';

/** Hears every document that plays, as soon as it has its address. */
function listen({ browser }: OpenExtension, onTone: (at: number) => void): void {
  const known = new WeakSet<Target>();
  const take = async (target: Target) => {
    if (!isTone(target) || known.has(target)) return;
    known.add(target);
    const page: Page = await target.asPage();
    page.on('console', (message) => {
      const [word, at] = message.text().split(' ');
      if (word === 'tone') onTone(Number(at));
    });
    await page.evaluate(tellTones);
  };
  browser.on('targetcreated', take);
  browser.on('targetchanged', take);
}

export async function openAlertBench(extension: OpenExtension): Promise<AlertBench> {
  const { browser, practice } = extension;
  const desk = await takeDesk(practice);
  const inside = await openInside(extension);
  const hearers = new Set<(at: number) => void>();
  listen(extension, (at) => {
    for (const hear of hearers) hear(at);
  });
  await inside.page.evaluate(() => chrome.storage.local.set({ alerts: { sound: true, title: true } }));
  await inside.page.bringToFront();
  let buyers = 0;
  return {
    async ask() {
      buyers += 1;
      const askedAt = Date.now();
      await desk.say({ chatId: `b${buyers}`, name: `Buyer ${buyers}`, side: 'buyer', text: 'Is it there?' });
      return askedAt;
    },
    async answer() {
      await desk.open(`b${buyers}`);
      await desk.say({ chatId: `b${buyers}`, side: 'seller', text: 'Yes, 12 are in stock.' });
      await inside.until(
        'The worker knows the answer',
        ({ clock }, chatId) => Object.values(clock).every((chat) => chat.chatId !== chatId || !chat.wait),
        `b${buyers}`,
      );
    },
    nextTone(ms) {
      const { promise, resolve } = Promise.withResolvers<number>();
      const timer = setTimeout(resolve, ms, Infinity);
      hearers.add(resolve);
      return promise.finally(() => {
        clearTimeout(timer);
        hearers.delete(resolve);
      });
    },
    killWorker: extension.killWorker,
    async workerStops() {
      if (!browser.targets().some(isWorker)) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const gone = (target: Target) => isWorker(target) && resolve();
      browser.on('targetdestroyed', gone);
      await promise;
      browser.off('targetdestroyed', gone);
    },
  };
}
