/**
 * npm run bench:page [-- --json OUT]
 *
 * What QinDa costs the page that it reads, in a real browser with the built extension, on a page in the shape of
 * 拼多多. Everything is measured twice: at the chat's address, where QinDa runs, and at another one, where it does not.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { CHAT, openTab, serveSites } from '../e2e/serve-sites.ts';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { launchExtension } from '../support/extension.ts';
import { buildExtension } from '../support/run-tool.ts';
import { measureHeap, measureLoad, measureRest } from './measure-page.ts';

/** The same page where no content script of ours runs. */
const BARE = CHAT.replace('/chat-merchant/', '/bare-chat-merchant/');

async function measure(page: Page) {
  return {
    'messages in pieces': await measureLoad(page, 'pieces'),
    'messages at once': await measureLoad(page, 'at once'),
    'ten seconds at rest': await measureRest(page),
    ...(await measureHeap(page)),
  };
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
ensureChromium();
await buildExtension();
const extension = await launchExtension({ lang: 'zh-CN' });
try {
  await serveSites(extension.browser, '', [CHAT, BARE]);
  const results: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const [name, address] of [
    ['without QinDa', BARE],
    ['with QinDa', CHAT],
  ] as const) {
    const page = await openTab(extension.browser, address);
    results[name] = await measure(page);
    await page.close();
  }
  for (const [name, result] of Object.entries(results)) {
    console.log(`\n${name}`);
    console.table(result);
  }
  const withUs = results['with QinDa'];
  const verdicts = {
    'no work of ours over 50 ms in one go while 5,000 messages load':
      Math.max(
        withUs?.['messages in pieces'].oursLongestMs ?? 0,
        withUs?.['messages at once'].oursLongestMs ?? 0,
      ) <= 50,
    'no work at rest': withUs?.['ten seconds at rest'].oursCalls === 0,
  };
  console.log(JSON.stringify({ ...results, verdicts }));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ ...results, verdicts }, null, 1)}\n`);
  if (Object.values(verdicts).includes(false)) process.exitCode = 1;
} finally {
  await extension.close();
}
