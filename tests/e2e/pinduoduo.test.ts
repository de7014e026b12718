import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { openSite, opens, pressAlt, says, suggestsFor, textOf } from './open-site.ts';

const EDITOR = '#replyTextarea';
const FIRST = '[data-suggestion][data-place="1"] [data-suggestion-text]';

let extension: OpenExtension;
let panel: Page;
let page: Page;

const value = () => page.$eval(EDITOR, (box) => (box as HTMLTextAreaElement).value);
const filled = (text: string) =>
  until(
    page,
    `The editor holds "${text}"`,
    (css, text) => document.querySelector<HTMLTextAreaElement>(css)?.value.includes(text),
    [EDITOR, text],
  );
/** The panel says what became of an insertion. */
const said = (outcome: string) =>
  until(panel, `The panel reports "${outcome}"`, (css) => document.querySelector(css) !== null, [
    `[data-outcome="${outcome}"]`,
  ]);
const waiting = (uid: string, yes: boolean) =>
  until(
    panel,
    `The panel counts ${uid} as ${yes ? 'waiting' : 'answered'}`,
    (uid, yes) => (document.querySelector(`[data-waiting-chat="${uid}"]`) !== null) === yes,
    [uid, yes] as [string, boolean],
  );

/** A buyer writes into the open chat, and the panel has suggestions for it. */
async function asks(uid: string, text: string): Promise<void> {
  await opens(page, uid);
  const id = await says(page, uid, 'buyer', text);
  await suggestsFor(panel, uid, id);
}

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  panel = await extension.openPanel();
  page = await openSite(extension, 'https://mms.pinduoduo.com/chat-merchant/index.html', 'pinduoduo');
});

afterAll(() => extension?.close());

describe('a 拼多多 page at its real address, beside the real side panel', () => {
  it('fills the reply editor with the very text that was shown, on one key in the panel', async () => {
    await asks('100', '什么时候发货');
    const shown = await textOf(panel, FIRST);
    await pressAlt(panel, 'Digit1');
    await filled(shown ?? '');
    expect(await value()).toBe(shown);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('replyTextarea');
    const caret = await page.$eval(EDITOR, (box) => (box as HTMLTextAreaElement).selectionStart);
    expect(caret).toBe(shown?.length);
  });

  it('fills on the same key pressed in the page itself', async () => {
    await asks('101', '可以开发票吗');
    await page.focus(EDITOR);
    const shown = await textOf(panel, '[data-place="2"] [data-suggestion-text]');
    await pressAlt(page, 'Digit2');
    await filled(shown ?? '');
  });

  it('appends to a draft on a line of its own, and one undo gives the draft back', async () => {
    await asks('102', '包邮吗');
    await page.type(EDITOR, '稍等');
    const shown = await textOf(panel, FIRST);
    await panel.click('[data-place="1"] button');
    await filled(shown ?? '');
    expect(await value()).toBe(`稍等\n${shown}`);
    await said('filled');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
    await until(
      page,
      'Undo restores the draft',
      () => document.querySelector<HTMLTextAreaElement>('#replyTextarea')?.value === '稍等',
      [],
    );
  });

  it('starts the clock with the question and stops it with the answer that a human sends', async () => {
    await asks('103', '能用优惠券吗');
    await waiting('103', true);
    await expect.poll(() => panel.evaluate('chrome.action.getBadgeText({})')).toMatch(/^\+?\d+$/);
    await says(page, '103', 'robot', '您好，人工客服马上就来');
    await pressAlt(panel, 'Digit1');
    await until(
      page,
      'The editor is filled',
      () => document.querySelector<HTMLTextAreaElement>('#replyTextarea')?.value,
      [],
    );
    expect(await panel.$('[data-waiting-chat="103"]')).not.toBeNull();
    await page.click('.send-btn');
    await waiting('103', false);
    await until(
      panel,
      'The panel says how fast the answer was',
      () => document.querySelector('[data-answered]') !== null,
      [],
    );
  });

  it('keeps the clock over the death of its worker', async () => {
    await asks('104', '什么材质的');
    await waiting('104', true);
    const startedAt = () =>
      panel.evaluate(
        `chrome.storage.session.get('clock:pinduoduo/104').then((all) => all['clock:pinduoduo/104'].wait?.startedAt)`,
      );
    const before = await startedAt();
    await extension.killWorker();
    const id = await says(page, '104', 'buyer', '还在吗');
    await suggestsFor(panel, '104', id);
    expect(await startedAt()).toBe(before);
    await says(page, '104', 'seller', '亲，纯棉的');
    await waiting('104', false);
  });

  it('refuses to fill a chat that is no longer the one on show, and keeps the text for the right buyer', async () => {
    await asks('105', '有赠品吗');
    await says(page, '106', 'seller', '您好');
    const shown = await textOf(panel, FIRST);
    // The list is under the pointer: it stands still while the page has already gone to another buyer.
    const button = await panel.$('[data-place="1"] button');
    await button?.hover();
    const box = await button?.boundingBox();
    await panel.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await opens(page, '106');
    await button?.click();
    await until(
      panel,
      'The panel says why',
      () => document.querySelector('[data-outcome="wrongChat"]') !== null,
      [],
    );
    expect(await value()).toBe('');
    await panel.mouse.move(1, 1);
    await opens(page, '105');
    await until(
      panel,
      'The text waits for its buyer',
      (text) => document.querySelector('[data-draft]')?.textContent?.includes(text),
      [shown ?? ''],
    );
    expect(await value()).toBe('');
  });

  it('lists every buyer who waits, though their chats are not open, a first question above all', async () => {
    await opens(page, '106');
    await says(page, '106', 'buyer', '在吗');
    await waiting('106', true);
    await says(page, '107', 'buyer', '在吗');
    await waiting('107', true);
    const order = await panel.$$eval('[data-waiting-chat]', (rows) =>
      rows.map((row) => row.getAttribute('data-waiting-chat')),
    );
    expect(order.indexOf('107')).toBeLessThan(order.indexOf('106'));
  });

  it('says that the reply box is missing, offers the text to copy, and breaks nothing else', async () => {
    await asks('108', '怎么退货');
    const shown = await textOf(panel, FIRST);
    await page.$eval(EDITOR, (box) => box.addEventListener('input', () => box.remove(), { once: true }));
    await panel.click('[data-place="1"] button');
    await until(
      panel,
      'The panel names what happened',
      () => document.querySelector('[data-outcome="editorGone"] ~ * [data-copy]') !== null,
      [],
    );
    const id = await says(page, '108', 'buyer', '人呢');
    await suggestsFor(panel, '108', id);
    await until(
      panel,
      'The panel names the missing part',
      () => document.querySelector('[data-missing]')?.textContent?.includes('输入框'),
      [],
    );
    expect(shown).toBeTruthy();
  });
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
