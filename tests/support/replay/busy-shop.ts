import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const HOME = 'https://mms.pinduoduo.com/home';

/** A row as the platform's server keeps it. */
export interface Row {
  id: number;
  side: 'buyer' | 'seller';
  text: string;
  kind: 'text';
  /** ms since the epoch: when the first window showed it, or when it was written while none was there. */
  at: number;
  /** A window that could be seen showed it as it came: a question in its list or open chat, an answer in its open chat. */
  isInView: boolean;
}

export interface ShopChat {
  uid: string;
  rows: Row[];
  unread: number;
}

/** One window of the shop's agents; several show the same chats. */
export interface ShopWindow {
  page: Page;
  open: string | null;
  /** It is being loaded again, or shows something else. */
  isAway: boolean;
  /** When it was away, ms since the epoch. */
  away: { from: number; to: number }[];
}

/** A shop on a platform's page, its server in this process. */
export interface BusyShop {
  chats: ShopChat[];
  windows: ShopWindow[];
  /** Somebody writes; all windows that are there show it. */
  say(uid: string, side: Row['side'], text: string): Promise<void>;
  /** The agent of this window opens a chat. */
  open(window: ShopWindow, uid: string): Promise<void>;
  /** The window is loaded again, after having shown something else for so long (ms; 0: at once). */
  reload(window: ShopWindow, elsewhereMs: number): Promise<void>;
}

/** Runs in the page. */
function sayThere(uid: string, side: string, text: string, id: number) {
  const at = Date.now();
  window.shop.say(uid, side, text, 'text', id);
  if (side === 'seller') window.shop.read(uid);
  return { at, isVisible: document.visibilityState === 'visible' };
}

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** Opens so many windows on one shop with these buyers. Every https address of the browser is answered here. */
export async function openShop(
  browser: Browser,
  buyers: readonly string[],
  windowCount: number,
): Promise<BusyShop> {
  const html = await readFile(new URL('../../e2e/pages/pinduoduo.html', import.meta.url), 'utf8');
  const chats: ShopChat[] = buyers.map((uid) => ({ uid, rows: [], unread: 0 }));
  const windows: ShopWindow[] = [];
  let nextId = 1_790_000_000_000;
  const known = () => JSON.stringify(chats);
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
    const body = url.startsWith(CHAT) ? `${html}<script>shop.restore(${known()})</script>` : '';
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(body).toString('base64'),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*/*' }] });
  const chatOf = (uid: string) => {
    const chat = chats.find((one) => one.uid === uid);
    if (!chat) throw new Error(`There is no buyer ${uid}.`);
    return chat;
  };
  /** What came while the page was loading. */
  const catchUp = async (one: ShopWindow) => {
    one.isAway = false;
    await one.page.evaluate((all) => window.shop.restore(all), chats);
  };
  for (let n = 0; n < windowCount; n++) {
    const page = await browser.newPage();
    await page.goto(`${CHAT}?window=${n}`);
    windows.push({ page, open: null, isAway: false, away: [] });
  }
  return {
    chats,
    windows,
    async say(uid, side, text) {
      const chat = chatOf(uid);
      const row: Row = { id: nextId++, side, text, kind: 'text', at: Date.now(), isInView: false };
      chat.rows.push(row);
      const isOpen = windows.some(({ open }) => open === uid);
      chat.unread = side === 'seller' || isOpen ? 0 : chat.unread + 1;
      const there = windows.filter(({ isAway }) => !isAway);
      const told = await Promise.all(
        there.map(async ({ page, open }) => {
          // A window that is just being loaded again finds the row in what the server knows.
          const shown = await page.evaluate(sayThere, uid, side, text, row.id).catch(() => null);
          return shown && { ...shown, isOpen: open === uid };
        }),
      );
      const shown = told.filter((one) => one !== null);
      if (shown.length) row.at = Math.min(...shown.map(({ at }) => at));
      row.isInView = shown.some((one) => one.isVisible && (side === 'buyer' || one.isOpen));
    },
    async open(one, uid) {
      one.open = uid;
      chatOf(uid).unread = 0;
      await Promise.all(
        windows.map((other) => {
          const show = (uid: string, isHere: boolean) =>
            isHere ? window.shop.open(uid) : window.shop.read(uid);
          return other.isAway ? null : other.page.evaluate(show, uid, other === one).catch(() => null);
        }),
      );
    },
    async reload(one, elsewhereMs) {
      const from = Date.now();
      one.isAway = true;
      one.open = null;
      if (elsewhereMs > 0) {
        const address = one.page.url();
        await one.page.goto(HOME);
        await pause(elsewhereMs);
        await one.page.goto(address);
      } else await one.page.reload();
      await catchUp(one);
      one.away.push({ from, to: Date.now() });
    },
  };
}
