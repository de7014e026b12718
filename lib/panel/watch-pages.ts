import { browser } from 'wxt/browser';
import { isPast } from '../core/chat/is-past.ts';
import { parseSnapshots } from '../core/chat/parse-snapshot.ts';
import { type Live, type LiveChat, watchLive } from '../data/live.ts';

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
    return news && !isPast(news.snapshot.takenAt, page.snapshot.takenAt) ? news : page;
  });
  return { ...live, pages: [...pages, ...[...heard.values()].filter((one) => !written.has(placeOf(one)))] };
}

/**
 * Calls `onChange` with the live state now and after each change, as `watchLive`, but hears what a page shows together with
 * the worker, to whom it is said: the buyer's words are here while the worker still starts, reckons and writes. What was
 * heard is only looked at; the clock and all that is kept comes from the worker, who alone answers the page. Returns the
 * unsubscriber.
 */
export function watchPages(onChange: (live: Live) => void): () => void {
  let live: Live | null = null;
  const heard = new Map<string, LiveChat>();
  const tell = () => live && onChange(withHeard(live, heard));
  const listen = (
    { type, data }: Said,
    { id, tab, frameId = 0 }: { id?: string; tab?: { id?: number }; frameId?: number },
  ) => {
    const tabId = tab?.id;
    if (id !== browser.runtime.id || tabId === undefined) return;
    const place = placeOf({ tabId, frameId });
    if (type === 'chatGone') heard.delete(place);
    if (type !== 'chatSeen') return;
    const snapshot = parseSnapshots(data).at(-1);
    const known = heard.get(place)?.snapshot.takenAt;
    if (!snapshot || (known !== undefined && (snapshot.takenAt === known || isPast(snapshot.takenAt, known))))
      return;
    heard.set(place, { tabId, frameId, snapshot });
    tell();
  };
  browser.runtime.onMessage.addListener(listen);
  const stop = watchLive((next) => {
    // What the worker has dropped is gone.
    for (const place of live?.pages.map(placeOf) ?? [])
      if (!next.pages.some((page) => placeOf(page) === place)) heard.delete(place);
    live = next;
    tell();
  });
  return () => {
    stop();
    browser.runtime.onMessage.removeListener(listen);
  };
}
