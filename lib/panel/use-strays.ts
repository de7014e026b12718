import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { chatKey } from '../core/chat/snapshot.ts';
import { keepDraft } from '../data/drafts.ts';
import type { Live } from '../data/live.ts';
import { onMessage } from '../messaging/protocol.ts';
import type { Target } from './insert-text.ts';

/** Keeps each text that a page had left in another buyer's reply box for the buyer it was meant for, and tells of it. */
export function useStrays(live: Live | null, tell: (target: Target, text: string) => void): void {
  const newest = useRef({ live, tell });
  useEffect(() => {
    newest.current = { live, tell };
  });
  useEffect(
    () =>
      onMessage('textAstray', async ({ data: { chatId, text }, sender }) => {
        const place = { tabId: sender.tab?.id, frameId: sender.frameId ?? 0 };
        const { live, tell } = newest.current;
        const page = live?.pages.find((one) => one.tabId === place.tabId && one.frameId === place.frameId);
        if (sender.id !== browser.runtime.id || !page) return;
        const { site } = page.snapshot;
        const key = chatKey(site, chatId);
        const name = live?.clock[key]?.name ?? '';
        await keepDraft({ key, name, text });
        tell({ tabId: page.tabId, frameId: page.frameId, site, chatId, name }, text);
      }),
    [],
  );
}
