import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { parseTeachState } from '../../core/chat/parse-teach-state.ts';
import { onMessage, sendMessage } from '../../messaging/protocol.ts';
import { useWatched } from '../use-watched.ts';
import { useTeachStore } from './teach-store.ts';
import { useTeachWish } from './teach-wish.ts';
import { type FrontPage, watchFrontPage } from './watch-front-page.ts';

/** Listens to the page that is being taught; returns the unsubscriber. */
function hearPage(): () => void {
  return onMessage('teachChanged', ({ data, sender }) => {
    const { teaching, set } = useTeachStore.getState();
    const state = parseTeachState(data);
    if (!state || !teaching || sender.id !== browser.runtime.id || sender.tab?.id !== teaching.tabId) return;
    if (state.ended === 'left') return set({ teaching: null });
    const { frameId = 0, url = '', documentId } = sender;
    set({ teaching: { ...teaching, state, frame: { frameId, url, documentId } } });
  });
}

/** Ends the teaching of a page that is gone: closed, reloaded, left by a link. */
function noticeLoss(): () => void {
  const lost = () => useTeachStore.getState().set({ teaching: null, failure: 'pageGone' });
  const here = (tabId: number) => {
    const { teaching } = useTeachStore.getState();
    return teaching?.tabId === tabId && teaching.state?.ended !== 'done' ? teaching : null;
  };
  const removed = (tabId: number) => here(tabId) && lost();
  const updated = (tabId: number, { status }: { status?: string }) => {
    const documentId = here(tabId)?.frame?.documentId;
    if (status !== 'complete' || !documentId) return;
    // A page that only changed its address still holds the document that was taught.
    const target = { tabId, documentIds: [documentId] };
    browser.scripting.executeScript({ target, func: () => true }).catch(lost);
  };
  browser.tabs.onRemoved.addListener(removed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onRemoved.removeListener(removed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** A panel that closes cannot go on teaching: the page must not stay in the agent's way. */
function leaveWithPanel(): () => void {
  const leave = () => {
    const { teaching } = useTeachStore.getState();
    if (teaching && !teaching.state?.ended)
      void sendMessage('teachStep', { action: 'leave' }, teaching.tabId).catch(() => {});
  };
  addEventListener('pagehide', leave);
  return () => removeEventListener('pagehide', leave);
}

/** What is being taught in the tab in front, if anything, what should be, and the page there. */
export function useTeaching() {
  const front = useWatched<FrontPage | null>(watchFrontPage, null);
  const { teaching, failure } = useTeachStore();
  const wish = useTeachWish(front?.tabId);
  useEffect(() => {
    const stops = [hearPage(), noticeLoss(), leaveWithPanel()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return { front, failure, wish, teaching: teaching?.tabId === front?.tabId ? teaching : null };
}
