import type { Page } from 'puppeteer-core';
import type { OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';

/** The part of the browser's own extensions page that grants what a prompt would. */
declare const chrome: {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
};

/** Presses the extension's toolbar button while `page` is in front; gives the panel that opens. */
export async function pressButton({ browser, id }: OpenExtension, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The browser does not know the extension.');
  await page.bringToFront();
  const [target] = await Promise.all([
    browser.waitForTarget((one) => one.url().includes('/sidepanel.html')),
    extension.triggerAction(page),
  ]);
  const panel = await target.asPage();
  await shows(panel, '[data-panel-state]:not([data-panel-state="loading"])');
  return panel;
}

/** Lets the extension have a host as the user would by saying yes: nobody can press the browser's own prompt headless. */
export async function grant({ browser, id }: OpenExtension, origin: string): Promise<void> {
  const front = await browser.newPage();
  await front.goto('chrome://extensions');
  await front.evaluate((id, host) => chrome.developerPrivate.addHostPermission(id, host), id, `${origin}/*`);
  await front.close();
}

export function shows(page: Page, selector: string): Promise<unknown> {
  return until(page, `There is ${selector}`, (css) => document.querySelector(css) !== null, [selector]);
}

/** Points at an element of the page with the mouse, as a person does. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} cannot be pointed at.`);
  const at = [box.x + Math.min(20, box.width / 2), box.y + box.height / 2] as const;
  await page.mouse.move(at[0] - 2, at[1]);
  await page.mouse.click(...at);
}

/** Points at one thing after the other, each when the panel asks for it; `null` skips. */
export async function pointThrough(
  panel: Page,
  page: Page,
  steps: readonly (readonly [part: string, selector: string | null])[],
): Promise<void> {
  for (const [part, selector] of steps) {
    await shows(panel, `[data-teaching="${part}"]`);
    if (selector === null) await page.keyboard.press('KeyS');
    else await pointAt(page, selector);
  }
  await shows(panel, '[data-teaching="all"] [data-teach-finish]');
}

/** Clicks the first element that fits and says what is looked for. */
export async function clickText(page: Page, selector: string, words: RegExp): Promise<void> {
  for (const found of await page.$$(selector)) {
    const text = await found.evaluate((element) => element.textContent);
    if (words.test(text ?? '')) return found.click();
  }
  throw new Error(`No ${selector} says ${words}.`);
}
