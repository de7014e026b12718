import type { ChatSnapshot } from '../core/chat/snapshot.ts';

/** A state that did not arrive is sent again so much later, and four times as long after each further failure, ms. */
const SEND_AGAIN_MS = 100;
const SEND_AGAIN_AT_MOST_MS = 3000;
/** Who has not answered by then will not answer, ms. */
const SILENT_MS = 20_000;
/** The page knocks so much after the moment at which something is due: a worker that lives has told of it by then, ms. */
const KNOCK_MS = 150;
/** So many chats may be left while nobody takes in what they showed. */
const MAX_UNSENT = 100;

/** What the worker answers: when the page should send again, in case the worker is stopped before; ms since the epoch. */
export type LookAnswer = { wakeAt: number | null } | undefined;

export interface LookSender {
  /** The page shows something else. */
  news(snapshot: ChatSnapshot): void;
  /** Repeats the newest state. */
  again(): void;
  /** The page goes away: sends at once, without waiting for answers, all that was not answered. */
  flush(): void;
}

/**
 * Tells the worker what a page shows, through a worker that may be killed at any moment.
 *
 *   idle ──news──▶ on its way ──answered──▶ next one, or idle until the moment that the answer names: then the newest again
 *                      └──failed, or silent──▶ waits ──▶ the same again, until it is answered
 *
 * States go out in their order, all that wait for their turn at once: a worker that is killed again and again does not fall
 * behind. Those of one chat are joined meanwhile, for the newest says it all; but the last state of a chat that was left
 * stays: nothing later tells what was said there. A state twice changes nothing.
 *
 * @param send rejects when the state did not arrive
 */
export function createSender(
  send: (snapshots: ChatSnapshot[]) => Promise<LookAnswer>,
  signal: AbortSignal,
  isAlive: () => boolean,
): LookSender {
  /** In their order. */
  let unsent: ChatSnapshot[] = [];
  let newest: ChatSnapshot | undefined;
  let onItsWay: ChatSnapshot[] = [];
  let tried = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runIn = (ms: number, what: () => unknown) => {
    clearTimeout(timer);
    timer = setTimeout(what, ms);
  };
  const run = async (): Promise<void> => {
    if (!unsent.length || signal.aborted || !isAlive()) return;
    const all = unsent;
    onItsWay = all;
    runIn(SILENT_MS, run);
    try {
      const wakeAt = (await send(all))?.wakeAt;
      unsent = unsent.filter((one) => !all.includes(one));
      tried = 0;
      clearTimeout(timer);
      if (wakeAt != null) runIn(Math.max(0, wakeAt - Date.now()) + KNOCK_MS, again);
      onItsWay = [];
      void run();
    } catch {
      onItsWay = [];
      runIn(Math.min(SEND_AGAIN_MS * 4 ** tried++, SEND_AGAIN_AT_MOST_MS), run);
    }
  };
  const news = (snapshot: ChatSnapshot) => {
    newest = snapshot;
    const last = unsent.at(-1);
    const isJoined = last && !onItsWay.includes(last) && last.open?.chatId === snapshot.open?.chatId;
    unsent = [...unsent.slice(0, isJoined ? -1 : undefined), snapshot].slice(-MAX_UNSENT);
    if (!onItsWay.length) void run();
  };
  const again = () => newest && news(newest);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    news,
    again,
    flush() {
      if (unsent.length) send(unsent).catch(() => {});
      unsent = [];
    },
  };
}
