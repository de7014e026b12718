import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { ShowOutcome, ShowRequest } from '../core/chat/show-chat.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { createReplyFiller } from './fill-replies.ts';
import { createTitleFlash, titleDocument } from './flash-title.ts';
import type { Filled } from './guard-fills.ts';
import { type Extension, isOwnPage, type Sender } from './is-own-page.ts';
import { readOpenChatId } from './read-chat.ts';
import { createSender, type LookAnswer } from './send-looks.ts';
import { showChat } from './show-chat.ts';
import { watchChat } from './watch-chat.ts';
import { watchKeys } from './watch-keys.ts';

interface Received<Data> {
  data: Data;
  sender: Sender;
}

/** The part of `lib/messaging/protocol.ts` that a page needs; handed in, for `lib/page` knows no browser extension. */
export interface PageMessaging {
  sendMessage: {
    (type: 'chatSeen', snapshots: ChatSnapshot[]): Promise<LookAnswer>;
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
 * Runs QinDa on one chat page: tells the worker what the page shows, fills replies in for the panel, brings a
 * conversation up, and passes on Alt+0…5. Used alike on seller pages and on our own practice page.
 */
export function runPage(options: PageOptions): void {
  const { profile, document, signal, messaging, extension, isHere, isAlive = () => true } = options;
  if (signal.aborted) return;
  const check = (sender: Sender) => {
    if (!isOwnPage(sender, extension)) throw new Error('not a page of ours');
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
  const tell = createSender((snapshots) => messaging.sendMessage('chatSeen', snapshots), signal, isAlive);
  const view = document.defaultView;
  view?.addEventListener(
    'pagehide',
    () => {
      if (!isAlive()) return;
      tell.flush();
      messaging.sendMessage('chatGone').catch(() => {});
    },
    { signal },
  );
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
