import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onTaughtChanged } from '../lib/data/taught-sites.ts';
import { onMessage, sendMessage } from '../lib/messaging/protocol.ts';
import { runPage } from '../lib/page/run-page.ts';
import { isSiteAt } from '../lib/sites/match-pattern.ts';
import type { SiteProfile } from '../lib/sites/schema.ts';

/** A page is read as soon as the worker says how: not much later than it can. */
const ASK_AGAIN_MS = 300;

/** A frame without an address of its own belongs to the page that wrote it. */
const address = () => (location.protocol === 'about:' ? `${self.origin}/` : location.href);

/** On the chat pages of every site profile, which wxt.config.ts names; the profiles stay out of this script. */
export default defineContentScript({
  // Some platforms show their chat in a frame; only frames at a chat page's own address are ever entered.
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    let running: { profile: SiteProfile; stop: AbortController } | null = null;
    let asked = 0;
    // A worker that could not be woken, as just after an update, or was stopped over it, is asked again.
    const ask = (): Promise<SiteProfile | null> =>
      sendMessage('siteAt', address()).catch(() =>
        ctx.isInvalid ? null : new Promise((go) => setTimeout(go, ASK_AGAIN_MS)).then(ask),
      );
    const follow = async () => {
      asked += 1;
      const turn = asked;
      const profile = await ask();
      if (turn !== asked || ctx.isInvalid) return;
      if (JSON.stringify(profile) === JSON.stringify(running?.profile ?? null)) return;
      running?.stop.abort();
      if (running && !profile) sendMessage('chatGone').catch(() => {});
      running = profile && { profile, stop: new AbortController() };
      if (!profile || !running) return;
      runPage({
        profile,
        document,
        signal: AbortSignal.any([ctx.signal, running.stop.signal]),
        messaging: { sendMessage, onMessage },
        extension: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
        isHere: () => isSiteAt(profile, address()),
        // Asking is what makes an orphaned script notice: the answer also ends `ctx.signal`.
        isAlive: () => ctx.isValid,
      });
    };
    // What the user teaches, switches off or forgets takes effect in pages that are open.
    ctx.onInvalidated(onTaughtChanged(() => void follow()));
    ctx.onInvalidated(onMessage('isReading', () => true));
    void follow();
  },
});
