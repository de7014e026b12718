import { browser } from 'wxt/browser';
import { readSign } from '../data/gaps.ts';
import { type LiveChat, readLive } from '../data/live.ts';
import { sendMessage } from '../messaging/protocol.ts';

/**
 * Finds pages that went away while no worker heard of it, and calls `onGone` for each: whether its tab is closed, and
 * since when nobody may have seen it, ms since the epoch.
 */
export async function onSilentPage(
  onGone: (page: LiveChat, isClosed: boolean, from: number) => Promise<void>,
): Promise<void> {
  const [{ pages }, sign] = await Promise.all([readLive(), readSign()]);
  for (const page of pages) {
    const { tabId, frameId, snapshot } = page;
    // Not awaited: a page that the browser has frozen answers when it wakes.
    void sendMessage('isReading', undefined, { tabId, frameId }).catch(async () => {
      const isClosed = await browser.tabs.get(tabId).then(
        () => false,
        () => true,
      );
      const now = (await readLive()).pages.find((one) => one.tabId === tabId && one.frameId === frameId);
      if (now?.snapshot.takenAt !== snapshot.takenAt) return;
      await onGone(page, isClosed, Math.max(snapshot.takenAt, Math.min(sign?.at ?? 0, Date.now())));
    });
  }
}
