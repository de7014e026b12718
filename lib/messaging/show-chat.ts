import { browser } from 'wxt/browser';
import type { ShowOutcome, ShowRequest } from '../core/chat/show-chat.ts';
import type { Place } from '../core/timing/clock-state.ts';
import { sendMessage } from './protocol.ts';

/** A tab that the browser had put to sleep is loaded, and its list drawn, by then. */
const TRIES = 20;
const BETWEEN_MS = 500;

/**
 * Brings a conversation up: `toFront` shows its tab (false: there is none), then its page is asked. A page that the browser
 * has to load again for that is asked for ten seconds, as long as it does not answer or its list does not show the
 * conversation. `absent`: the list does not show it, nobody answered, or the tab is gone.
 */
export async function askToShow(
  { tabId, frameId }: Place,
  request: ShowRequest,
  toFront: () => Promise<boolean>,
): Promise<ShowOutcome> {
  const before = await browser.tabs.get(tabId).catch(() => undefined);
  if (!before || !(await toFront())) return 'absent';
  const slept = before.discarded || before.status !== 'complete';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await sendMessage('showChat', request, { tabId, frameId }).catch(() => null);
    if (shown && (shown !== 'absent' || !slept)) return shown;
    await new Promise((later) => setTimeout(later, BETWEEN_MS));
  }
  return 'absent';
}
