import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

export const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
/** A page of the same platform that is no chat. */
export const HOME = 'https://mms.pinduoduo.com/home';

/**
 * Answers every https address of the whole browser here, tabs that the browser itself opens or restores included:
 * {@link CHAT} (or `chats`) with the chat page, anything else with `home` (an HTML text) or nothing. Nothing leaves the machine.
 */
export async function serveSites(browser: Browser, home = '', chats = [CHAT]): Promise<void> {
  const chat = await readFile(new URL('pages/pinduoduo.html', import.meta.url), 'utf8');
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request: { url }, resourceType }) => {
    const isPage = resourceType === 'Document';
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: isPage ? 200 : 404,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(isPage && chats.some((start) => url.startsWith(start)) ? chat : home).toString(
        'base64',
      ),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*/*' }] });
}

/** Opens an address in a new tab. */
export async function openTab(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}
