import { browser } from 'wxt/browser';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ChatClock, ClockState, Place } from '../core/timing/clock-state.ts';

/** What of a page was taken in last. */
export interface Heard {
  /** Of which document: one that is loaded again is another. Absent where the browser does not say. */
  documentId?: string;
  /** When each state of the last message was taken, ms since the epoch; the newest last. */
  takenAt: number[];
}

/** What one page frame shows now. */
export interface LiveChat extends Place {
  snapshot: ChatSnapshot;
  heard?: Heard;
}

/** Everything that lives only while the browser runs: kept in memory by `storage.session`, written by the worker. */
export interface Live {
  clock: ClockState;
  pages: LiveChat[];
}

/** One entry for each conversation: what one buyer writes must not move those of three hundred others. */
const CHAT = 'clock:';
const PAGE = 'page:';

const pageKey = (place: Place) => `${PAGE}${place.tabId}:${place.frameId}`;

/** What stands in the entries of one kind, by the rest of their names; `null` stands for one that is being removed. */
function entriesOf<T>(all: Record<string, unknown>, kind: string): [string, T][] {
  return Object.entries(all)
    .filter(([key, value]) => key.startsWith(kind) && value)
    .map(([key, value]) => [key.slice(kind.length), value as T]);
}

/** Reads all live state at once. */
export async function readLive(): Promise<Live> {
  const all = await browser.storage.session.get(null);
  return {
    clock: Object.fromEntries(entriesOf<ChatClock>(all, CHAT)),
    pages: entriesOf<LiveChat>(all, PAGE).map(([, page]) => page),
  };
}

/** Reads the clock alone. */
export async function readClock(): Promise<ClockState> {
  return (await readLive()).clock;
}

/** Writes what of the clock is not as it was `before`, and with it the page that moved it, in one go. */
export async function writeLive(clock: ClockState, before: ClockState, page?: LiveChat): Promise<void> {
  const changed = Object.entries(clock).filter(([key, chat]) => before[key] !== chat);
  const gone = Object.keys(before).filter((key) => !clock[key]);
  const entries = {
    ...Object.fromEntries(changed.map(([key, chat]) => [CHAT + key, chat])),
    ...Object.fromEntries(gone.map((key) => [CHAT + key, null])),
    ...(page && { [pageKey(page)]: page }),
  };
  if (Object.keys(entries).length) await browser.storage.session.set(entries);
  // Setting and removing are two steps: a worker that is stopped between them leaves nothing that is taken for a chat.
  if (gone.length) await browser.storage.session.remove(gone.map((key) => CHAT + key));
}

/** What of this page was taken in last; null: nothing is known of it. */
export async function readHeard(place: Place): Promise<Heard | null> {
  const key = pageKey(place);
  const page = (await browser.storage.session.get(key))[key] as LiveChat | undefined;
  return page?.heard ?? null;
}

/** Removes the pages that `gone` picks. */
export async function dropPages(gone: (page: Place) => boolean): Promise<void> {
  const { pages } = await readLive();
  await browser.storage.session.remove(pages.filter(gone).map(pageKey));
}

/** `live` after what changed in the entries; the same object when nothing of it did. */
function applyChanges(live: Live, changes: Record<string, { newValue?: unknown }>): Live {
  const clock = { ...live.clock };
  let { pages } = live;
  let isMoved = false;
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (key.startsWith(CHAT)) {
      const name = key.slice(CHAT.length);
      isMoved ||= Boolean(newValue) || name in clock;
      if (newValue) clock[name] = newValue as ChatClock;
      else delete clock[name];
    } else if (key.startsWith(PAGE)) {
      pages = pages.filter((page) => pageKey(page) !== key);
      if (newValue) pages = [...pages, newValue as LiveChat];
    }
  }
  if (!isMoved && pages === live.pages) return live;
  return { clock: isMoved ? clock : live.clock, pages };
}

/**
 * Calls `onChange` with the live state now and after each change, applying only what changed. Returns the unsubscriber.
 */
export function watchLive(onChange: (live: Live) => void): () => void {
  let live: Live | null = null;
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    const next = live && applyChanges(live, changes);
    if (!next || next === live) return;
    live = next;
    onChange(live);
  };
  browser.storage.session.onChanged.addListener(changed);
  void readLive().then((first) => {
    live = first;
    onChange(first);
  });
  return () => browser.storage.session.onChanged.removeListener(changed);
}
