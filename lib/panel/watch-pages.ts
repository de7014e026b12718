import { browser } from 'wxt/browser';
import { isLate } from '../core/chat/is-late.ts';
import { parseSnapshots } from '../core/chat/parse-snapshot.ts';
import { type Live, type LiveChat, watchLive } from '../data/live.ts';
import { afterPaint } from './after-paint.ts';

/** The message of a page, as `protocol.ts` sends it to all who listen. */
interface Said {
  type?: unknown;
  data?: unknown;
}

const placeOf = ({ tabId, frameId }: Pick<LiveChat, 'tabId' | 'frameId'>) => `${tabId}:${frameId}`;

/** What was heard of the pages stands before what the worker has written of them so far. */
function withHeard(live: Live, heard: ReadonlyMap<string, LiveChat>): Live {
  if (heard.size === 0) return live;
  const written = new Set(live.pages.map(placeOf));
  const pages = live.pages.map((page) => {
    const news = heard.get(placeOf(page));
    // The same state stays the same object: the worker's word for what is on show draws nothing anew.
    return news && !isLate(news.snapshot.takenAt, page.snapshot.takenAt) ? news : page;
  });
  return { ...live, pages: [...pages, ...[...heard.values()].filter((one) => !written.has(placeOf(one)))] };
}

interface Sender {
  id?: string;
  tab?: { id?: number };
  frameId?: number;
  documentId?: string;
}

/**
 * Calls `onChange` with the live state now and after each change, as `watchLive`, but hears what a page shows together with
 * the worker, to whom it is said: the buyer's words are here while the worker still starts, reckons and writes. What was
 * heard is only looked at; the clock and all that is kept comes from the worker, who alone answers the page, and waits until
 * what was heard has been painted (`later`). Returns the unsubscriber.
 */
export function watchPages(onChange: (live: Live) => void, later = afterPaint): () => void {
  let live: Live | null = null;
  const heard = new Map<string, LiveChat>();
  /** Calls off what comes after the paint; null: nothing is being drawn. */
  let callOff: (() => void) | null = null;
  let isOwed = false;
  const tell = () => live && onChange(withHeard(live, heard));
  const drawn = () => {
    callOff = null;
    if (isOwed) tell();
    isOwed = false;
  };
  const listen = ({ type, data }: Said, { id, tab, frameId = 0, documentId }: Sender) => {
    const tabId = tab?.id;
    if (id !== browser.runtime.id || tabId === undefined) return;
    const place = placeOf({ tabId, frameId });
    if (type === 'chatGone') heard.delete(place);
    if (type !== 'chatSeen') return;
    const snapshot = parseSnapshots(data).at(-1);
    const known = heard.get(place);
    if (!snapshot) return;
    // The states of one document come in their order.
    const isSame = documentId !== undefined && documentId === known?.heard?.documentId;
    if (known && !isSame && isLate(snapshot.takenAt, known.snapshot.takenAt)) return;
    const takenAt = [snapshot.takenAt];
    const now = documentId === undefined ? { takenAt } : { takenAt, documentId };
    heard.set(place, { tabId, frameId, snapshot, heard: now });
    if (live) callOff ??= later(drawn);
    tell();
  };
  browser.runtime.onMessage.addListener(listen);
  const stop = watchLive((next) => {
    // What the worker has dropped is gone.
    for (const place of live?.pages.map(placeOf) ?? [])
      if (!next.pages.some((page) => placeOf(page) === place)) heard.delete(place);
    live = next;
    if (callOff) isOwed = true;
    else tell();
  });
  return () => {
    stop();
    callOff?.();
    browser.runtime.onMessage.removeListener(listen);
  };
}
