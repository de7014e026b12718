import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { profilesOf, watchTaught } from '../lib/data/taught-sites.ts';
import { onMessage, sendMessage } from '../lib/messaging/protocol.ts';
import { runPage } from '../lib/page/run-page.ts';
import { matchSite } from '../lib/sites/match.ts';
import { sites } from '../lib/sites/registry.ts';
import type { SiteProfile } from '../lib/sites/schema.ts';

/** A frame without an address of its own belongs to the page that wrote it. */
const address = () => (location.protocol === 'about:' ? `${self.origin}/` : location.href);

export default defineContentScript({
  matches: sites.flatMap((site) => site.matches),
  runAt: 'document_idle',
  main(ctx) {
    let running: { profile: SiteProfile; stop: AbortController } | null = null;
    // What the user teaches, switches off or forgets takes effect in pages that are open.
    const unwatch = watchTaught((all) => {
      if (ctx.isInvalid) return;
      const taught = profilesOf(all);
      const profile = matchSite(address(), taught);
      if (JSON.stringify(profile) === JSON.stringify(running?.profile ?? null)) return;
      running?.stop.abort();
      if (running && !profile) sendMessage('chatGone').catch(() => {});
      running = profile && { profile, stop: new AbortController() };
      if (!running) return;
      const { id } = running.profile;
      runPage({
        profile: running.profile,
        document,
        signal: AbortSignal.any([ctx.signal, running.stop.signal]),
        messaging: { sendMessage, onMessage },
        extension: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
        isHere: () => matchSite(address(), taught)?.id === id,
        // Asking is what makes an orphaned script notice: the answer also ends `ctx.signal`.
        isAlive: () => ctx.isValid,
      });
    });
    ctx.onInvalidated(unwatch);
  },
});
