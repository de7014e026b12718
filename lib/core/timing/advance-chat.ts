import type { ListedChat, OpenChat } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';
import { type ChatClock, VISIT_MS, type Wait, type WaitKind } from './clock-state.ts';

/** A page time is trusted to start a clock at the first look only when it is this fresh: older waits are not a first response. */
const FRESH_MS = 10 * 60_000;
/** A conversation that is not open: only its row in the list speaks. */
export function advanceListed(chat: ChatClock, item: ListedChat, known: boolean, now: number): ChatClock {
  const base = { ...chat, preview: item.preview, unread: item.unread, marked: item.waiting };
  const more = item.unread > chat.unread || (item.waiting && !chat.marked);
  if (!chat.wait && more) {
    const kind: WaitKind = chat.greeted ? 'reply' : 'greeting';
    return { ...base, wait: { kind, startedAt: now, startKnown: known, askId: null } };
  }
  const waitingNow = item.unread > 0 || item.waiting;
  // Someone answered where we could not see it: the page took its mark back, or the last message became another one.
  const answeredElsewhere =
    !waitingNow && (chat.marked || (chat.unread > 0 && item.preview !== chat.preview && item.preview !== ''));
  return chat.wait && answeredElsewhere ? { ...base, wait: null, dropped: chat.wait } : base;
}

interface OpenResult {
  wait: Pick<ChatClock, 'wait' | 'dropped' | 'greeted' | 'answered'>;
  ended: (Wait & { answeredAt: number }) | null;
}

/** The open conversation: its rows speak. */
export function advanceOpen(chat: ChatClock, open: OpenChat, marked: boolean, now: number): OpenResult {
  const { turns } = open;
  const lastSeller = turns.findLastIndex((turn) => turn.side === 'seller');
  const run = turns.slice(lastSeller + 1).filter((turn) => turn.side === 'buyer');
  const greeted = chat.greeted || turns.some((turn) => turn.side === 'seller' && ofThisVisit(turn, now));
  let { wait, dropped, answered } = chat;
  let ended: OpenResult['ended'] = null;
  if (wait) {
    const answer = answerTo(wait, turns, lastSeller);
    if (answer) {
      const at = answer.seenAt ?? answer.pageAt;
      // An answer that was given unseen, and that the page does not date, tells nothing of how long it took.
      if (at !== null) {
        const answeredAt = Math.max(at, wait.startedAt);
        ended = { ...wait, answeredAt };
        answered = { at: answeredAt, waitedMs: answeredAt - wait.startedAt, kind: wait.kind };
      }
      wait = null;
      dropped = null;
    } else if (run.length === 0) {
      dropped = wait;
      wait = null;
    } else if (!run.some((turn) => turn.id === wait?.askId)) {
      wait = { ...wait, askId: run[0]?.id ?? null };
    }
  }
  if (!wait && run.length) {
    if (dropped?.askId && run.some((turn) => turn.id === dropped?.askId)) wait = dropped;
    else wait = startWait(run, greeted ? 'reply' : 'greeting', marked, now);
    if (wait) dropped = null;
  }
  return { wait: { wait, dropped, greeted, answered }, ended };
}

/** The first human message of the shop that came after the question, or nothing if none was seen. */
function answerTo(wait: Wait, turns: Turn[], lastSeller: number): Turn | undefined {
  if (lastSeller < 0) return undefined;
  const ask = wait.askId === null ? -1 : turns.findIndex((turn) => turn.id === wait.askId);
  return turns.find((turn, index) => {
    if (turn.side !== 'seller') return false;
    if (ask >= 0) return index > ask;
    return (turn.seenAt ?? turn.pageAt ?? 0) >= wait.startedAt;
  });
}

function startWait(run: Turn[], kind: WaitKind, marked: boolean, now: number): Wait | null {
  const first = run[0];
  if (!first) return null;
  const pageAt =
    first.pageAt !== null && first.pageAt <= now && now - first.pageAt < FRESH_MS ? first.pageAt : null;
  const seen = run.find((turn) => turn.seenAt !== null);
  if (first.seenAt !== null) return { kind, startedAt: first.seenAt, startKnown: true, askId: first.id };
  if (pageAt !== null) return { kind, startedAt: pageAt, startKnown: true, askId: first.id };
  if (seen?.seenAt) return { kind, startedAt: seen.seenAt, startKnown: true, askId: seen.id };
  return marked ? { kind, startedAt: now, startKnown: false, askId: first.id } : null;
}

function ofThisVisit(turn: Turn, now: number): boolean {
  const at = turn.seenAt ?? turn.pageAt;
  return at === null || now - at < VISIT_MS;
}
