import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../lib/practice/random.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Inside, openInside } from './inside.ts';
import { opens, says } from './open-site.ts';
import { CHAT, openTab, serveSites } from './serve-sites.ts';

const CHATS = ['501', '502', '503', '504', '505'];
const SWITCHES = 100;

let extension: OpenExtension;
let inside: Inside;
let page: Page;

const box = () => page.$eval('#replyTextarea', (box) => (box as HTMLTextAreaElement).value);

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  await serveSites(extension.browser);
  inside = await openInside(extension);
  page = await openTab(extension.browser, CHAT);
});

afterAll(() => extension?.close());

// The same is played at length, and on pages of many styles, in tests/page/switch-fuzz.test.ts.
it(`${SWITCHES} switches while texts come in by real messages leave no text in the wrong chat`, async () => {
  const random = seededRandom(20261122);
  const pick = () => CHATS[Math.floor(random() * CHATS.length)] ?? '501';
  for (const uid of CHATS) await says(page, uid, 'buyer', `在吗 ${uid}`);
  await opens(page, '501');
  const { tabId } = await inside.until('The chat is read', ({ pages }) =>
    pages.find(({ snapshot }) => snapshot.open?.chatId === '501'),
  );
  const outcomes: string[] = [];
  for (let round = 0; round < SWITCHES; round++) {
    const [to, meant] = [pick(), pick()];
    const asked = inside.fill({ tabId }, meant, `给 ${meant} ${round}`);
    if (random() < 0.5) await opens(page, to);
    outcomes.push((await asked).status);
    if (random() < 0.5) await opens(page, to);
  }
  const stray: string[] = [];
  for (const uid of CHATS) {
    await opens(page, uid);
    await inside.until(
      'The chat is read',
      ({ pages }, uid) => pages.some(({ snapshot }) => snapshot.open?.chatId === uid),
      uid,
    );
    stray.push(...(await box()).split('\n').filter((line) => line && !line.startsWith(`给 ${uid} `)));
  }
  expect(stray).toEqual([]);
  expect(new Set(outcomes)).toEqual(new Set(['filled', 'wrongChat']));
  expect(outcomes.filter((outcome) => outcome === 'filled').length).toBeGreaterThan(5);
});
