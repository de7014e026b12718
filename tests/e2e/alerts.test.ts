/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { type Inside, openInside } from './inside.ts';
import { withNotifications } from './with-notifications.ts';

const TARGET_MS = 15_000;

let extension: OpenExtension;
let folder: Awaited<ReturnType<typeof withNotifications>>;
let desk: Desk;
/** In front: the chat page is another tab. */
let inside: Inside;

/** When a tone is played, ms since the epoch: pages of the extension hear that it is asked for. */
const nextTone = () =>
  inside.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const heard = (message: { type?: string }) => {
          if (message.type !== 'playSignal') return;
          chrome.runtime.onMessage.removeListener(heard);
          resolve(Date.now());
        };
        chrome.runtime.onMessage.addListener(heard);
      }),
  );
/** Waits until a message of the desktop is there for a chat; gives its id. The worker writes down what it has shown. */
const noticeFor = (chatKey: string) =>
  inside.page.evaluate(
    (chatKey) =>
      new Promise<string>((resolve) => {
        const look = async () => {
          const id = Object.keys(await chrome.notifications.getAll()).find((one) => one.includes(chatKey));
          if (!id) return;
          chrome.storage.session.onChanged.removeListener(look);
          resolve(id);
        };
        chrome.storage.session.onChanged.addListener(look);
        void look();
      }),
    chatKey,
  );

const set = (alerts: object) => inside.page.evaluate((all) => chrome.storage.local.set(all), { alerts });
const shownState = (page: Page) => page.evaluate(() => document.visibilityState);

beforeAll(async () => {
  folder = await withNotifications();
  extension = await launchExtension({ lang: 'en', folder: folder.folder });
  desk = await takeDesk(extension.practice);
  inside = await openInside(extension);
});
afterEach(async () => {
  await desk.clear();
  await inside.page.bringToFront();
});
afterAll(async () => {
  await extension?.close();
  await folder?.remove();
});

describe('a buyer waits in a tab that is not in front, and the worker is stopped before and again meanwhile', () => {
  let rangAt = 0;
  let askedAt = 0;
  let readyAt = 0;
  let title = '';

  beforeAll(async () => {
    await set({ sound: true, notify: true, title: true });
    await extension.killWorker();
    const tone = nextTone();
    const ready = extension.browser.waitForTarget((one) => one.url().endsWith('/tone.html'));
    askedAt = Date.now();
    await desk.say({ chatId: 'ann', name: 'Ann', side: 'buyer', text: 'Is it in stock?' });
    await ready;
    readyAt = Date.now();
    await extension.killWorker();
    rangAt = await tone;
    title = await until(
      extension.practice,
      'The title of the chat page says who waits',
      () => document.title.includes('Ann') && document.title,
      [],
    );
  });

  it('what sounds is there before the target', () => {
    expect(readyAt - askedAt).toBeLessThan(TARGET_MS);
  });

  it('the tone sounds, and not before the target', () => {
    expect(rangAt - askedAt).toBeGreaterThanOrEqual(TARGET_MS - 50);
  });

  it('the page says by its title who waits', () => {
    expect(title).toBe('⏰ Ann waits');
  });

  it('a message of the desktop stands there, and a click on it brings the chat up', async () => {
    await desk.say({ chatId: 'bo', name: 'Bo', side: 'buyer', text: 'Do you ship to Spain?' });
    const id = await noticeFor('practice/bo');
    // A worker that was stopped may still be listed, and one that was started anew may go under its name: a session of its own
    // reaches the one that runs. The desktop itself cannot be clicked headless: what it would tell the worker is told.
    const workers = extension.browser.targets().filter((one) => one.type() === 'service_worker');
    const session = await workers.at(-1)?.createCDPSession();
    if (!session) throw new Error('No worker runs.');
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`,
    });
    expect(exceptionDetails).toBeUndefined();
    await until(
      extension.practice,
      'The chat is open',
      () => document.querySelector('[data-open-chat="bo"]') !== null,
      [],
    );
    expect(await shownState(extension.practice)).toBe('visible');
  });
});
