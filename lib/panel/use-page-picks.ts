import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { onMessage } from '../messaging/protocol.ts';

/** Answers Alt+1…5 and Alt+0 (place 0) pressed beside the reply editor of the page in tab `tabId`. */
export function usePagePicks(tabId: number | null, pick: (place: number) => boolean): void {
  const newest = useRef({ tabId, pick });
  useEffect(() => {
    newest.current = { tabId, pick };
  });
  useEffect(
    () =>
      onMessage('pickSuggestion', ({ data, sender }) => {
        const { tabId: own, pick: run } = newest.current;
        if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.tab.id !== own)
          return false;
        return run(Number(data.place));
      }),
    [],
  );
}
