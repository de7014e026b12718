import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWER, ASK } from '../../lib/page/editors/page-world/names.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { openSite, opens, says, textOf } from './open-site.ts';
import { clickText, grant, pointThrough, shows } from './teach-site.ts';

let extension: OpenExtension;
let panel: Page;

async function openForeign(address: string): Promise<Page> {
  const page = await openSite(extension, address, 'foreign');
  for (const [side, text] of [
    ['buyer', 'Do you have this mug in red?'],
    ['seller', 'Yes, we do.'],
    ['buyer', 'And in blue?'],
    ['seller', 'Blue is sold out.'],
  ] as const)
    await says(page, '1', side, text);
  await opens(page, '1');
  await page.bringToFront();
  return page;
}

const everything = [
  ['buyerMessage', '[data-mid="m1"] p'],
  ['ownMessage', '[data-mid="m2"] p'],
  ['title', '.peer'],
  ['listItem', null],
  ['editor', '#answer'],
] as const;

async function finish(): Promise<void> {
  await panel.click('[data-teach-finish]');
  await shows(panel, '[data-teach-save]');
  await panel.click('[data-teach-save]');
  await shows(panel, '[data-panel-state="chat"]');
}

/** What our script in the page's own world says of the reply box; null: it is not there. */
function saysInPage(page: Page): Promise<string | null> {
  return page.$eval(
    '#answer',
    (box, [ask, answer]) => {
      let said: string | null = null;
      box.addEventListener(answer, (event) => {
        said = (event as CustomEvent<string>).detail;
      });
      box.dispatchEvent(new CustomEvent(ask, { detail: JSON.stringify({ do: 'step' }), composed: true }));
      return said;
    },
    [ASK, ANSWER] as const,
  );
}

beforeAll(async () => {
  extension = await launchExtension({ lang: 'en' });
  panel = await extension.openPanel();
});

afterAll(() => extension?.close());

it('a page that QinDa was never shown is taught by its address', async () => {
  await grant(extension, 'https://desk.example.org');
  const page = await openForeign('https://desk.example.org/support/inbox');
  expect(await saysInPage(page)).toBeNull();
  await shows(panel, '[data-panel-state="wrongPage"] [data-teach]');
  await panel.click('[data-teach]');
  expect(await textOf(panel, '[data-teach-offer]')).toContain('Alt+Q');
  await panel.type('[data-teach-offer] input', 'desk.example.org/support');
  await panel.click('[data-teach-offer] [type="submit"]');
  await pointThrough(panel, page, everything);
  await finish();
  expect(await textOf(panel, 'header')).toContain('Ann Lee');
  // Rich editors keep their text in models that only a script of the page's own world reaches.
  await expect.poll(() => saysInPage(page)).toBe('done');
  await page.reload();
  await expect.poll(() => saysInPage(page)).toBe('done');
  await page.close();
});

it('a site that is known by its address alone is taught under its own name', async () => {
  const page = await openForeign('https://sellercenter.lazada.sg/apps/im/window');
  await shows(panel, '[data-panel-state="missing"] [data-teach]');
  await panel.click('[data-teach]');
  await pointThrough(panel, page, everything);
  await finish();
  expect(await textOf(panel, 'header')).toContain('Lazada');
});

it('the Sites page leads to the page whose part is to be taught again, and back to what was built in', async () => {
  const options = await extension.browser.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html#sites`);
  const menu = '[data-site="lazada"] button[aria-haspopup="menu"]';
  await shows(options, menu);
  await options.click(menu);
  await clickText(options, '[role="menuitem"]', /^Teach a part/);
  await shows(options, '[data-teach-part="editor"]');
  await options.click('[data-teach-part="editor"]');
  await shows(panel, '[data-teach-wished]');
  await panel.click('[data-teach-wished]');
  await shows(panel, '[data-teaching="editor"]');
  await clickText(panel, 'button', /^Stop$/);
  await shows(panel, '[data-panel-state="chat"]');
  await options.bringToFront();
  await options.click(menu);
  await clickText(options, '[role="menuitem"]', /^Back to the built-in/);
  await shows(options, '[role="dialog"]');
  await clickText(options, '[role="dialog"] button', /^Back to the built-in/);
  await shows(options, '[data-site="lazada"]:not([data-off])');
  await options.close();
  await shows(panel, '[data-panel-state="missing"]');
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
