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
  /** ms since the epoch: when its window showed it, or when it was written while the window was away. */
  at: number;
  /** It came in a window that could be seen: a question in the list or the open chat, an answer in the open chat. */
  isInView: boolean;
}

export interface ShopChat {
  uid: string;
  rows: Row[];
  unread: number;
}

/** One window of the shop's agents, with the chats that it shows. */
export interface ShopWindow {
  page: Page;
  chats: ShopChat[];
  open: string | null;
  /** It is being loaded again, or shows something else. */
  isAway: boolean;
  /** When it was away, ms since the epoch. */
  away: { from: number; to: number }[];
  /** Somebody writes. */
  say(uid: string, side: Row['side'], text: string): Promise<void>;
  /** The agent opens a chat. */
  show(uid: string): Promise<void>;
  /**
   * The window is loaded again, after having shown something else for so long (ms; 0: at once). Away until `whenRead`
   * says when it was first read since then, ms since the epoch.
   */
  reload(elsewhereMs: number, whenRead: (from: number) => Promise<number>): Promise<void>;
}

/** Runs in the page. */
function sayThere(uid: string, side: string, text: string, id: number) {
  const at = Date.now();
  window.shop.say(uid, side, text, 'text', id);
  if (side === 'seller') window.shop.read(uid);
  return { at, isVisible: document.visibilityState === 'visible' };
}

/** Runs in the page: the agent presses a row of the list. */
function pressRow(uid: string) {
  document.querySelector<HTMLElement>(`[data-random="${uid}-0-1"]`)?.click();
}

/** Runs in the page: when this load of it was parsed, ms since the epoch. */
function parsedAt(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (load?.domInteractive ?? 0);
}

export const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

let nextId = 1_790_000_000_000;

function createWindow(page: Page, address: string, chats: ShopChat[]): ShopWindow {
  const chatOf = (uid: string) => {
    const chat = chats.find((one) => one.uid === uid);
    if (!chat) throw new Error(`There is no buyer ${uid}.`);
    return chat;
  };
  const self: ShopWindow = {
    ...{ page, chats, open: null, isAway: false, away: [] },
    async say(uid, side, text) {
      const chat = chatOf(uid);
      const row: Row = { id: nextId++, side, text, kind: 'text', at: Date.now(), isInView: false };
      chat.rows.push(row);
      chat.unread = side === 'seller' || self.open === uid ? 0 : chat.unread + 1;
      if (self.isAway) return;
      const isOpen = self.open === uid;
      // A window that is just being loaded again finds the row in what the server knows.
      const shown = await page.evaluate(sayThere, uid, side, text, row.id).catch(() => null);
      if (!shown) return;
      row.at = shown.at;
      row.isInView = shown.isVisible && (side === 'buyer' || isOpen);
    },
    async show(uid) {
      self.open = uid;
      chatOf(uid).unread = 0;
      await page.evaluate(pressRow, uid).catch(() => {});
    },
    async reload(elsewhereMs, whenRead) {
      const from = Date.now();
      self.isAway = true;
      self.open = null;
      if (elsewhereMs > 0) {
        await page.goto(HOME);
        await pause(elsewhereMs);
      }
      await page.goto(address);
      self.isAway = false;
      // What came while the page was loading.
      await page.evaluate((all) => window.shop.restore(all), chats);
      const gap = { from, to: Infinity };
      self.away.push(gap);
      // Before that it is still the old page that speaks.
      gap.to = await whenRead(await page.evaluate(parsedAt));
    },
  };
  return self;
}

/** Opens a window for each group of buyers. Every https address of the browser is answered here. */
export async function openShop(
  browser: Browser,
  buyers: readonly (readonly string[])[],
): Promise<ShopWindow[]> {
  const html = await readFile(new URL('../../e2e/pages/pinduoduo.html', import.meta.url), 'utf8');
  const windows: ShopWindow[] = [];
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
    const known = windows[Number(new URL(url).searchParams.get('window'))]?.chats ?? [];
    const body = url.startsWith(CHAT) ? `${html}<script>shop.restore(${JSON.stringify(known)})</script>` : '';
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(body).toString('base64'),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*/*' }] });
  for (const [n, uids] of buyers.entries()) {
    // Only the first of them share a window, and hide each other.
    const page = await browser.newPage({ type: n < 2 ? 'tab' : 'window' });
    const address = `${CHAT}?window=${n}`;
    const one = createWindow(
      page,
      address,
      uids.map((uid) => ({ uid, rows: [], unread: 0 })),
    );
    windows.push(one);
    await page.goto(address);
  }
  return windows;
}
