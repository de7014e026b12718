import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../lib/messaging/protocol.ts';
import { runPage } from '../lib/page/run-page.ts';
import { isSiteAt } from '../lib/sites/match-pattern.ts';

/** On the chat pages of every site profile, which wxt.config.ts names; the profiles stay out of this script. */
export default defineContentScript({
  // Some platforms show their chat in a frame; only frames at a chat page's own address are ever entered.
  allFrames: true,
  runAt: 'document_idle',
  async main(ctx) {
    const ask = () => sendMessage('siteAt', location.href);
    // A worker that could not be woken at once, as just after an update, is asked again.
    const profile = await ask().catch(() => new Promise((go) => setTimeout(go, 1000)).then(ask));
    if (!profile || !ctx.isValid) return;
    runPage({
      profile,
      document,
      signal: ctx.signal,
      messaging: { sendMessage, onMessage },
      extension: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
      isHere: () => isSiteAt(profile, location.href),
      // Asking is what makes an orphaned script notice: the answer also ends `ctx.signal`.
      isAlive: () => ctx.isValid,
    });
  },
});
