import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../lib/messaging/protocol.ts';
import { runPage } from '../lib/page/run-page.ts';
import { matchSite } from '../lib/sites/match.ts';
import { sites } from '../lib/sites/registry.ts';

export default defineContentScript({
  matches: sites.flatMap((site) => site.matches),
  runAt: 'document_idle',
  main(ctx) {
    const profile = matchSite(location.href);
    if (!profile) return;
    runPage({
      profile,
      document,
      signal: ctx.signal,
      messaging: { sendMessage, onMessage },
      extension: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
      isHere: () => matchSite(location.href)?.id === profile.id,
      // Asking is what makes an orphaned script notice: the answer also ends `ctx.signal`.
      isAlive: () => ctx.isValid,
    });
  },
});
