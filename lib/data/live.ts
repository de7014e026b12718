import { browser } from 'wxt/browser';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ClockState, Place } from '../core/timing/clock-state.ts';

/** What one page frame shows now. */
export interface LiveChat extends Place {
  snapshot: ChatSnapshot;
}

/** Everything that lives only while the browser runs: kept in memory by `storage.session`, written by the worker. */
export interface Live {
  clock: ClockState;
  pages: LiveChat[];
}

const CLOCK = 'clock';
const PAGE = 'page:';

const pageKey = (place: Place) => `${PAGE}${place.tabId}:${place.frameId}`;

/** Reads all live state at once. */
export async function readLive(): Promise<Live> {
  const all = await browser.storage.session.get(null);
  return {
    clock: (all[CLOCK] as ClockState | undefined) ?? {},
    pages: Object.entries(all)
      .filter(([key]) => key.startsWith(PAGE))
      .map(([, value]) => value as LiveChat),
  };
}

/** Reads the clock alone: all that a tick of the badge needs. */
export async function readClock(): Promise<ClockState> {
  return ((await browser.storage.session.get(CLOCK))[CLOCK] as ClockState | undefined) ?? {};
}

/** Writes the clock, and with it the page that moved it, in one go. */
export async function writeLive(clock: ClockState, page?: LiveChat): Promise<void> {
  await browser.storage.session.set({ [CLOCK]: clock, ...(page && { [pageKey(page)]: page }) });
}

/** Removes the pages that `gone` picks. */
export async function dropPages(gone: (page: Place) => boolean): Promise<void> {
  const { pages } = await readLive();
  await browser.storage.session.remove(pages.filter(gone).map(pageKey));
}

/**
 * Calls `onChange` with the live state now and after each change, applying only what changed. Returns the unsubscriber.
 */
export function watchLive(onChange: (live: Live) => void): () => void {
  let live: Live | null = null;
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (!live) return;
    let { clock, pages } = live;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key === CLOCK) clock = (newValue as ClockState | undefined) ?? {};
      else if (key.startsWith(PAGE)) {
        pages = pages.filter((page) => pageKey(page) !== key);
        if (newValue) pages = [...pages, newValue as LiveChat];
      }
    }
    if (clock === live.clock && pages === live.pages) return;
    live = { clock, pages };
    onChange(live);
  };
  browser.storage.session.onChanged.addListener(changed);
  void readLive().then((first) => {
    live = first;
    onChange(first);
  });
  return () => browser.storage.session.onChanged.removeListener(changed);
}
