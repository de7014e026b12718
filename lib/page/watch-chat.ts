import type { ChatSnapshot, ListedChat, OpenChat } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { createTurnKeeper } from './keep-turns.ts';
import { createPace } from './pace.ts';
import { createReadCache, forgetChanged, type RawReading, readAhead, readChat } from './read-chat.ts';
import { createWaitStamps } from './stamp-waits.ts';
import { watchRoots } from './watch-roots.ts';
import { watchedAttributes } from './watched-attributes.ts';
import { withFrames } from './with-frames.ts';

/** A page has this long to put up what a profile expects before something is called missing, ms. */
const MOUNT_PATIENCE_MS = 1500;
/** And this long before nothing at all is, ms. */
const START_PATIENCE_MS = 4000;
/** Many new rows are read in slices of this length, with a breath for the page between them, ms. */
const SLICE_MS = 8;
const BREATH_MS = 4;

export interface WatchOptions {
  profile: SiteProfile;
  /** The document, or the part of it that holds the chat page. */
  root: Document | Element;
  /** Ends everything. */
  signal: AbortSignal;
  onSnapshot: (snapshot: ChatSnapshot) => void;
  /** Hears at each look which chat the page names as open, also while that is not believed yet. */
  onNamed?: (chatId: string | null) => void;
  /** ms since the epoch. */
  now: () => number;
  /** False while a single-page application shows something else at another address. Default: always here. */
  isHere?: () => boolean;
}

interface Patience {
  startedAt: number;
  missingSince: number | null;
}

/** ms to wait before missing parts are reported; 0: now. */
function waitForParts({ missing, list, chat }: RawReading, patience: Patience, now: number): number {
  if (missing.length === 0) {
    patience.missingSince = null;
    return 0;
  }
  patience.missingSince ??= now;
  const nothing = !chat && list.length === 0;
  const until = nothing
    ? Math.max(patience.startedAt + START_PATIENCE_MS, patience.missingSince + MOUNT_PATIENCE_MS)
    : patience.missingSince + MOUNT_PATIENCE_MS;
  return Math.max(0, until - now);
}

/** The list with the chat marked active that the snapshot calls open. */
function withActive(list: ListedChat[], open: OpenChat | null): ListedChat[] {
  return open ? list.map((chat) => ({ ...chat, active: chat.chatId === open.chatId })) : list;
}

/** What there is to tell now, if anything, and when to look again though nothing changes. */
interface Look {
  snapshot: Omit<ChatSnapshot, 'takenAt'> | null;
  againInMs: number | null;
  /** The page is not between two chats. */
  isSettled: boolean;
  /** The chat that the page names, believed or not. */
  namedId: string | null;
}

/** A running watch. */
export interface ChatWatch {
  /** Looks now; whether the page shows one chat and nothing of another, at the latest after `patienceMs`. */
  whenSettled(patienceMs: number): Promise<boolean>;
}

function createObservation({ profile, root, now, isHere = () => true }: WatchOptions) {
  const cache = createReadCache();
  const keeper = createTurnKeeper();
  const patience: Patience = { startedAt: now(), missingSince: null };
  const site = profile.id;
  let open: OpenChat | null = null;
  let list: ListedChat[] = [];
  let hasTaken = false;
  const stamped = createWaitStamps(now());

  function look(): Look {
    if (!isHere())
      return {
        snapshot: { site, shop: '', open: null, list: [], missing: [] },
        againInMs: null,
        isSettled: true,
        namedId: null,
      };
    const at = now();
    const sliceEnd = performance.now() + SLICE_MS;
    const ahead = readAhead(profile, root, cache, () => performance.now() > sliceEnd);
    if (ahead !== undefined)
      return { snapshot: null, againInMs: BREATH_MS, isSettled: false, namedId: ahead };
    const reading = readChat(profile, root, cache);
    // A page that is known by its address alone has nothing to wait for.
    const mountMs = profile.teach ? 0 : waitForParts(reading, patience, at);
    const namedId = reading.chat?.id ?? null;
    if (mountMs > 0 && !reading.chat) return { snapshot: null, againInMs: mountMs, isSettled: true, namedId };
    const taken = keeper.take(reading, at);
    const isSettled = !('waitMs' in taken);
    const againInMs = isSettled ? mountMs || null : taken.waitMs;
    if (isSettled) open = taken.open;
    else if (!hasTaken) return { snapshot: null, againInMs, isSettled, namedId };
    hasTaken = true;
    // A list that the page is just putting up anew is still the list; between two chats what was open stays open.
    if (mountMs === 0 || !reading.missing.includes('list')) list = stamped(reading.list, at);
    const missing = mountMs > 0 || !isSettled ? [] : reading.missing;
    const snapshot = { site, shop: reading.shop, open, list: withActive(list, open), missing };
    return { snapshot, againInMs, isSettled, namedId };
  }

  return { look, forget: (records: readonly MutationRecord[]) => forgetChanged(cache, records) };
}

/**
 * Watches a chat page and tells what it shows, each time that changes; the first time at once, if there is anything.
 * Works by mutations alone, on the whole of `root`: a page may mount late, replace its list or its messages, and go
 * from one chat to the next. While nothing changes nothing runs.
 */
export function watchChat(options: WatchOptions): ChatWatch {
  const { profile, root, signal, onSnapshot, onNamed, now } = options;
  if (signal.aborted) return { whenSettled: () => Promise.resolve(false) };
  const observation = createObservation(options);
  const settled = new EventTarget();
  let isSettled = false;
  let told = '';
  let wasWhole = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const notice = (records: readonly MutationRecord[]) => {
    roots.follow(records);
    observation.forget(records);
  };
  const read = () => {
    if (signal.aborted) return;
    clearTimeout(again);
    notice(observer.takeRecords());
    const look = observation.look();
    isSettled = look.isSettled;
    if (look.againInMs !== null) again = setTimeout(read, look.againInMs);
    const isWhole = look.snapshot?.open != null && look.snapshot.missing.length === 0;
    if (!isWhole || !wasWhole) roots.scan();
    wasWhole = isWhole;
    tell(look.snapshot);
    onNamed?.(look.namedId);
    if (isSettled) settled.dispatchEvent(new Event('settled'));
  };
  const tell = (snapshot: Look['snapshot']) => {
    if (!snapshot) return;
    const state = JSON.stringify(snapshot);
    if (state === told) return;
    told = state;
    onSnapshot({ ...snapshot, takenAt: now() });
  };
  const pace = createPace(read, signal);
  const observer = new MutationObserver((records) => {
    notice(records);
    pace.ask();
  });
  const roots = watchRoots(profile, root, observer, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: watchedAttributes(profile),
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(again);
  });
  // What a page shows until the agent presses something, such as another conversation, may be gone right after.
  withFrames(root, signal, (scope) => {
    for (const press of ['pointerdown', 'click', 'keydown'])
      scope.addEventListener(press, pace.hurry, { capture: true, passive: true, signal });
  });
  pace.ask();
  return {
    whenSettled(patienceMs) {
      read();
      if (isSettled) return Promise.resolve(true);
      return new Promise((resolve) => {
        setTimeout(() => resolve(isSettled), patienceMs);
        settled.addEventListener('settled', () => resolve(true), { once: true, signal });
      });
    },
  };
}
