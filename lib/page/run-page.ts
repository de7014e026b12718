import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { createReplyFiller } from './fill-replies.ts';
import type { Filled } from './guard-fills.ts';
import { type Extension, isOwnPage, type Sender } from './is-own-page.ts';
import { pointAtChat } from './point-at-chat.ts';
import { readOpenChatId } from './read-chat.ts';
import { watchChat } from './watch-chat.ts';
import { watchKeys } from './watch-keys.ts';

/** A worker that was asleep is awake by then, ms. */
const SEND_AGAIN_MS = 1000;

interface Received<Data> {
  data: Data;
  sender: Sender;
}

/** The part of `lib/messaging/protocol.ts` that a page needs; handed in, for `lib/page` knows no browser extension. */
export interface PageMessaging {
  sendMessage: {
    (type: 'chatSeen', snapshot: ChatSnapshot): Promise<void>;
    (type: 'chatGone'): Promise<void>;
    (type: 'textAstray', filled: Filled): Promise<void>;
    (type: 'pickSuggestion', pick: { place: number; chatId: string }): Promise<boolean>;
  };
  onMessage: {
    (type: 'insertReply', handle: (message: Received<InsertRequest>) => Promise<InsertOutcome>): () => void;
    (type: 'pointAtChat', handle: (message: Received<{ chatId: string }>) => boolean): () => void;
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
 * Sends each state; one that did not arrive is sent once more, unless a newer one has taken its place. `again` repeats
 * the newest one: a page that comes back from the browser's cache shows what it showed before.
 */
function createSender({ messaging, signal, isAlive = () => true }: PageOptions) {
  let newest: ChatSnapshot | null = null;
  const news = (snapshot: ChatSnapshot) => {
    newest = snapshot;
    if (!isAlive()) return;
    messaging.sendMessage('chatSeen', snapshot).catch(() => {
      setTimeout(() => {
        if (newest !== snapshot || signal.aborted || !isAlive()) return;
        // The next change of the page carries the whole state again.
        messaging.sendMessage('chatSeen', snapshot).catch(() => {});
      }, SEND_AGAIN_MS);
    });
  };
  return { news, again: () => newest && news(newest) };
}

/**
 * Runs QinDa on one chat page: tells the worker what the page shows, fills replies in for the panel, points at a
 * conversation, and passes on Alt+1…5. Used alike on seller pages and on our own practice page.
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
  const stops = [
    messaging.onMessage('insertReply', ({ data, sender }) => {
      check(sender);
      return filler.fill(data);
    }),
    messaging.onMessage('pointAtChat', ({ data, sender }) => {
      check(sender);
      return pointAtChat(profile, document, data.chatId);
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
  const watch = watchChat({
    profile,
    root: document,
    signal,
    now: Date.now,
    onSnapshot(snapshot) {
      tell.news(snapshot);
      filler.seen(snapshot.open?.chatId ?? null);
    },
    ...(isHere && { isHere }),
  });
}
