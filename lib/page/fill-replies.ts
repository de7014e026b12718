import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { openEditor } from './editors/registry.ts';
import { findEditor } from './find-editor.ts';
import { createFillGuard, type Filled } from './guard-fills.ts';
import { insertReply } from './insert-reply.ts';
import { readOpenChatId } from './read-chat.ts';
import { watchEditing } from './watch-editing.ts';
import { watchLeaving } from './watch-leaving.ts';

/** A page between two chats gets this long to arrive before a reply is refused, ms. */
const SETTLE_PATIENCE_MS = 700;
/** A page that shows another chat may still have the last one's draft in its box for so long, ms. */
const BOX_PATIENCE_MS = 150;
/**
 * After a switch a page may put up its box late, and a box changes without a word: so we look again then, ms. Not at
 * once, for most pages put the next buyer's draft there themselves; and before a hand can press send.
 */
const LOOKS_MS = [120, 300, 700, 1500, 2500];

interface FillOptions {
  profile: SiteProfile;
  document: Document;
  signal: AbortSignal;
  /** Whether the page shows one chat and nothing of another, at the latest after so many ms. */
  whenSettled: (patienceMs: number) => Promise<boolean>;
  /** A text stood in another buyer's box and was taken out. */
  onStray: (filled: Filled) => void;
}

/** Puts replies into the page's box, one after the other, and never leaves one in another buyer's. */
export interface ReplyFiller {
  fill(request: InsertRequest): Promise<InsertOutcome>;
  /** The page names this chat as the open one now. */
  seen(openId: string | null): void;
}

const after = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

export function createReplyFiller({
  profile,
  document,
  signal,
  whenSettled,
  onStray,
}: FillOptions): ReplyFiller {
  const editing = watchEditing(document, signal);
  const leavingFor = watchLeaving(profile, document, signal);
  const isLeaving = (chatId: string) => (leavingFor() ?? chatId) !== chatId;
  const editor = () => {
    const element = findEditor(profile, document, editing.recent());
    return element && openEditor(element);
  };
  const guard = createFillGuard(editor, onStray, Date.now);
  const page = { profile, root: document, editing, isLeaving, onFill: guard.note };
  let openId: string | null = null;
  let openedAt = Number.NEGATIVE_INFINITY;
  let looks: ReturnType<typeof setTimeout>[] = [];
  let work: Promise<unknown> = Promise.resolve();
  /** Two texts at once would each take the other for the page's own doing. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = work.then(job);
    work = done.catch(() => {});
    return done;
  };
  const look = (chatId: string) =>
    inTurn(async () => {
      if (signal.aborted || isLeaving(chatId) || editing.isComposing()) return;
      if (readOpenChatId(profile, document) === chatId) await guard.look(chatId);
    });
  signal.addEventListener('abort', () => looks.forEach(clearTimeout));
  return {
    fill: (request) =>
      inTurn(async () => {
        const { chatId } = request;
        if (isLeaving(chatId) || !(await whenSettled(SETTLE_PATIENCE_MS)))
          return { status: 'wrongChat', openChatId: null };
        await after(openedAt + BOX_PATIENCE_MS - performance.now());
        if (readOpenChatId(profile, document) === chatId) await guard.look(chatId);
        return insertReply(request, page);
      }),
    seen(chatId) {
      if (chatId === openId) return;
      // The first chat that is seen was there before.
      if (openId !== null) openedAt = performance.now();
      openId = chatId;
      looks.forEach(clearTimeout);
      if (chatId !== null && guard.isOnDuty())
        looks = LOOKS_MS.map((ms) => setTimeout(() => void look(chatId), ms));
    },
  };
}
