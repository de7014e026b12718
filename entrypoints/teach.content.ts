import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { t } from '../lib/i18n/t.ts';
import { onMessage, sendMessage } from '../lib/messaging/protocol.ts';
import { isOwnPage, type Sender } from '../lib/page/is-own-page.ts';
import { type Picker, startTeaching } from '../lib/page/teach/start-teaching.ts';
import { SiteProfileSchema } from '../lib/sites/schema.ts';

/** Put into a page, all its frames, when a person asks to teach it; waits there for the panel's word. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  main(ctx) {
    let stop = new AbortController();
    let picker: Picker | null = null;
    const check = (sender: Sender) => {
      const own = { id: browser.runtime.id, url: browser.runtime.getURL('/') };
      if (!isOwnPage(sender, own)) throw new Error('only pages of this extension may ask for this');
    };
    const stops = [
      onMessage('startTeaching', ({ data, sender }) => {
        check(sender);
        stop.abort();
        stop = new AbortController();
        const base = v.safeParse(SiteProfileSchema, data.base);
        picker = startTeaching({
          parts: data.parts,
          base: base.success ? base.output : null,
          document,
          isMain: window.top === window,
          seen: new Date().toISOString().slice(0, 10),
          signal: AbortSignal.any([stop.signal, ctx.signal]),
          say: (key) => t(`teach.${key}`),
          onState: (state) => ctx.isValid && sendMessage('teachChanged', state).catch(() => {}),
        });
      }),
      onMessage('teachStep', ({ data, sender }) => {
        check(sender);
        picker?.act(data.action);
      }),
    ];
    ctx.onInvalidated(() => {
      for (const end of stops) end();
    });
  },
});
