import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { openSite, opens, pressAlt, says, suggestsFor, textOf } from './open-site.ts';
import type {} from './pages/rich-editors.ts';

const FIRST = '[data-suggestion][data-place="1"] [data-suggestion-text]';

let extension: OpenExtension;
let panel: Page;
let page: Page;

/** The page's script with the real libraries in it, as one piece. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('pages/rich-editors.ts', import.meta.url)),
        formats: ['iife'],
        name: 'editors',
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The page with the editors was not built.');
  return chunk.code;
}

/** Puts the editor where the reply box was, and the agent's hand on it. */
async function mount(name: string, draft: string): Promise<void> {
  await page.evaluate((...asked) => window.rich.mount(...asked), name, draft);
  await page.click('#replyTextarea [contenteditable]');
}

const holds = (text: string) =>
  until(page, `The editor's own model holds "${text}"`, (text) => window.rich.model() === text, [text]);

beforeAll(async () => {
  const script = await bundle();
  extension = await launchExtension({ lang: 'zh-CN' });
  panel = await extension.openPanel();
  page = await openSite(extension, 'https://mms.pinduoduo.com/chat-merchant/index.html', 'pinduoduo');
  await page.evaluate(script);
});

afterAll(() => extension?.close());

// Every other case is in tests/page/editors; here, that two scripts in two worlds do together what one does there.
describe('the built extension, one script beside the page and one in its own world', () => {
  it.each(['Slate', 'Lexical', 'Draft.js', 'Quill 1', 'Quill 2'])('fills %s', async (name) => {
    const uid = name.replace(/\W/g, '');
    await opens(page, uid);
    const id = await says(page, uid, 'buyer', '什么时候发货');
    await suggestsFor(panel, uid, id);
    await mount(name, '稍等');
    const shown = await textOf(panel, FIRST);
    await pressAlt(panel, 'Digit1');
    await holds(`稍等\n${shown}`);
    await until(
      panel,
      'The panel says so',
      () => document.querySelector('[data-outcome="filled"]') !== null,
      [],
    );
    expect(await page.evaluate(() => window.rich.isActive())).toBe(true);
    await page.keyboard.type('!');
    await holds(`稍等\n${shown}!`);
  });

  it.each(['Slate', 'Lexical', 'Draft.js', 'Quill 1'])('asks the model of %s itself', async (name) => {
    const uid = `${name.replace(/\W/g, '')}asked`;
    await opens(page, uid);
    const id = await says(page, uid, 'buyer', '可以开发票吗');
    await suggestsFor(panel, uid, id);
    await mount(name, '');
    const shown = await textOf(panel, FIRST);
    await pressAlt(panel, 'Digit1');
    await holds(shown ?? '');
    await until(page, 'The answer was given in the page', (text) => window.rich.heard.includes(text), [
      shown ?? '',
    ]);
  });
});

it('raised no error in page, panel or worker', () => {
  expect(extension.troubles).toEqual([]);
});
