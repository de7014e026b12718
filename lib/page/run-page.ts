import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { ShowOutcome, ShowRequest } from '../core/chat/show-chat.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { createReplyFiller } from './fill-replies.ts';
import { createTitleFlash, titleDocument } from './flash-title.ts';
import type { Filled } from './guard-fills.ts';
import { type Extension, isOwnPage, type Sender } from './is-own-page.ts';
import { readOpenChatId } from './read-chat.ts';
import { showChat } from './show-chat.ts';
import { watchChat } from './watch-chat.ts';
import { watchKeys } from './watch-keys.ts';

/** When a state that did not arrive is sent again, ms after the failure: a worker that was stopped is up by then. */
const SEND_AGAIN_MS = [100, 400, 1000, 3000, 10_000];
/** A page knocks this much after the moment: a worker that lives has told of it by then, ms. */
const KNOCK_MS = 150;

interface Received<Data> {
  data: Data;
  sender: Sender;
}

/** The part of `lib/messaging/protocol.ts` that a page needs; handed in, for `lib/page` knows no browser extension. */
export interface PageMessaging {
  sendMessage: {
    (type: 'chatSeen', snapshot: ChatSnapshot): Promise<{ wakeAt: number | null } | undefined>;
    (type: 'chatGone'): Promise<void>;
    (type: 'textAstray', filled: Filled): Promise<void>;
    (type: 'pickSuggestion', pick: { place: number; chatId: string }): Promise<boolean>;
  };
  onMessage: {
    (type: 'insertReply', handle: (message: Received<InsertRequest>) => Promise<InsertOutcome>): () => void;
    (type: 'showChat', handle: (message: Received<ShowRequest>) => Promise<ShowOutcome>): () => void;
    (type: 'flashTitle', handle: (message: Received<{ text: string | null }>) => void): () => void;
  };
}

export interface PageOptions {
  profile: SiteProfile;
  document: Document;
  /** Ends everything. */
  signal: AbortSignal;
  messaging: PageMessaging;
  extension: Extension;
  /** False while a single-page application shows something else at another address. */
  isHere?: () => boolean;
  /** False when the extension has gone (updated, reloaded) and left this script behind. */
  isAlive?: () => boolean;
}

/**
 * Sends each state; one that did not arrive is sent again, unless a newer one has taken its place. `again` repeats
 * the newest one: a page that comes back from the browser's cache shows what it showed before. The worker may be stopped
 * before it can tell of a deadline: at the moment it names the page knocks, with the same state.
 */
function createSender({ messaging, signal, isAlive = () => true }: PageOptions) {
  let newest: ChatSnapshot | null = null;
  let knock: ReturnType<typeof setTimeout> | undefined;
  const send = async (snapshot: ChatSnapshot, tried = 0): Promise<void> => {
    if (newest !== snapshot || signal.aborted || !isAlive()) return;
    try {
      const wakeAt = (await messaging.sendMessage('chatSeen', snapshot))?.wakeAt;
      if (newest !== snapshot || wakeAt == null) return;
      clearTimeout(knock);
      knock = setTimeout(() => void send(snapshot), Math.max(KNOCK_MS, wakeAt - Date.now() + KNOCK_MS));
    } catch {
      const again = SEND_AGAIN_MS[tried];
      // The next change of the page carries the whole state again.
      if (again !== undefined) setTimeout(() => void send(snapshot, tried + 1), again);
    }
  };
  const news = (snapshot: ChatSnapshot) => {
    newest = snapshot;
    clearTimeout(knock);
    void send(snapshot);
  };
  signal.addEventListener('abort', () => clearTimeout(knock));
  return { news, again: () => newest && news(newest) };
}

/**
 * Runs QinDa on one chat page: tells the worker what the page shows, fills replies in for the panel, brings a
 * conversation up, and passes on Alt+0…5. Used alike on seller pages and on our own practice page.
 */
export function runPage(options: PageOptions): void {
  const { profile, document, signal, messaging, extension, isHere, isAlive = () => true } = options;
  if (signal.aborted) return;
  const check = (sender: Sender) => {
    if (!isOwnPage(sender, extension)) throw new Error('only pages of this extension may ask for this');
  };
  const filler = createReplyFiller({
    profile,
    document,
    signal,
    whenSettled: (patienceMs) => watch.whenSettled(patienceMs),
    onStray: (filled) => isAlive() && messaging.sendMessage('textAstray', filled).catch(() => {}),
  });
  const flash = createTitleFlash(titleDocument(document), signal);
  const stops = [
    messaging.onMessage('insertReply', ({ data, sender }) => {
      check(sender);
      return filler.fill(data);
    }),
    messaging.onMessage('showChat', ({ data, sender }) => {
      check(sender);
      return showChat(profile, document, data);
    }),
    messaging.onMessage('flashTitle', ({ data, sender }) => {
      check(sender);
      flash(data.text);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  watchKeys(profile, document, signal, (place) => {
    const chatId = isAlive() ? readOpenChatId(profile, document) : null;
    if (chatId === null) return false;
    messaging.sendMessage('pickSuggestion', { place, chatId }).catch(() => {});
    return true;
  });
  const tell = createSender(options);
  const view = document.defaultView;
  view?.addEventListener('pagehide', () => isAlive() && messaging.sendMessage('chatGone').catch(() => {}), {
    signal,
  });
  view?.addEventListener('pageshow', ({ persisted }) => persisted && tell.again(), { signal });
  // After the browser had frozen it; what nobody could see meanwhile ends now.
  document.addEventListener('resume', () => tell.again(), { signal });
  const watch = watchChat({
    profile,
    root: document,
    signal,
    now: Date.now,
    onSnapshot: tell.news,
    onNamed: filler.seen,
    ...(isHere && { isHere }),
  });
}
