import type { OpenChat } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';
import { VISIT_MS } from './clock-state.ts';
import type { Draft } from './look.ts';
import { dropWait, resumeWait, startWait } from './waits.ts';
import { FRESH_MS, walkTurn } from './walk-turn.ts';

const momentIn = (turn: Turn) => turn.pageAt ?? turn.seenAt;

/** What stood there at the first look starts nothing, unless it is fresh or the page says that the buyer waits. */
function startFromHistory(draft: Draft, run: readonly Turn[], isLast: boolean): void {
  const youngerThan = (ms: number) => (turn: Turn) => {
    const at = turn.pageAt === null ? null : turn.pageAt + draft.skew;
    return at !== null && at <= draft.at && draft.at - at < ms;
  };
  const ask = run.find(youngerThan(draft.marked ? VISIT_MS : FRESH_MS)) ?? null;
  if (ask) {
    for (const turn of run.slice(run.indexOf(ask))) walkTurn(draft, turn, null);
    return;
  }
  const [first] = run;
  if (!draft.marked || !isLast || !first) return;
  const { at } = draft;
  const unknown = { at, isSure: false, blindMs: 0, seenAt: null, pageAt: null };
  startWait(draft, { ...unknown, askId: first.id, beforeId: null, isHello: false });
}

/** The rows of `history` that a wait known from the list, or from before a restart, has not taken in yet. */
function newsForWait(draft: Draft, history: readonly Turn[], run: readonly Turn[]): readonly Turn[] {
  const { chat } = draft;
  const wait = chat.wait ?? chat.dropped;
  if (!wait) return [];
  const ask = history.findIndex(({ id }) => id === wait.askId);
  if (ask >= 0) {
    if (!chat.wait && run.length) resumeWait(chat);
    return history.slice(ask + 1);
  }
  const since = wait.startedAt - (wait.askId === null ? FRESH_MS : 0);
  const first = history.findIndex(
    (turn) => turn.side === 'buyer' && turn.pageAt !== null && turn.pageAt + draft.skew >= since,
  );
  if (wait.askId === null && first >= 0) {
    // An answer from before the question that the list told of is none to it.
    const later = history.slice(first);
    const old = later.findLastIndex(
      (turn) => turn.side === 'seller' && (momentIn(turn) ?? 0) < wait.startedAt - FRESH_MS / 10,
    );
    return later.slice(old + 1);
  }
  const answer = history.findIndex(
    (turn) => turn.side === 'seller' && turn.pageAt !== null && turn.pageAt + draft.skew >= wait.startedAt,
  );
  if (answer >= 0) return history.slice(answer);
  if (run.length === 0) return [];
  if (wait.askId === null) return run;
  // The page gives its rows other names than before.
  resumeWait(chat);
  if (chat.wait) chat.wait = { ...chat.wait, askId: run[0]?.id ?? null };
  return [];
}

/** Rows at the first look: what was said before we looked is history. */
function takeHistory(draft: Draft, history: readonly Turn[], isAll: boolean): void {
  const { chat } = draft;
  const { trail } = chat;
  const lastSeller = history.findLastIndex(({ side }) => side === 'seller');
  const run = history.slice(lastSeller + 1).filter(({ side }) => side === 'buyer');
  const news = newsForWait(draft, history, run);
  const old = history.filter((turn) => !news.includes(turn));
  for (const turn of old) {
    if (turn.side !== 'seller') continue;
    const at = momentIn(turn);
    trail.wasServed = true;
    if (at === null || draft.at - at < VISIT_MS) chat.greeted = true;
    if (at !== null) trail.sellerAt = Math.max(trail.sellerAt ?? 0, at);
  }
  if (chat.wait || chat.dropped) {
    for (const turn of news) walkTurn(draft, turn, null);
    const isGone = chat.wait && news.length === 0 && run.length === 0 && isAll;
    if (isGone && !history.some(({ id }) => id === chat.wait?.askId)) dropWait(chat, draft.at);
  }
  if (!chat.wait && !chat.dropped && news.length === 0 && run.length) startFromHistory(draft, run, isAll);
}

/** The buyer took the question back, or the page shows only the part above it. */
function dropIfGone({ chat, at }: Draft, turns: readonly Turn[]): void {
  const { wait } = chat;
  if (!wait?.askId || wait.beforeId === null) return;
  const stands = (id: string) => turns.some((turn) => turn.id === id);
  if (stands(wait.beforeId) && !stands(wait.askId) && !turns.some((turn) => isAfter(turn, wait.startedAt)))
    dropWait(chat, at);
}

const isAfter = (turn: Turn, at: number) => turn.side === 'buyer' && (momentIn(turn) ?? 0) > at;

/** Where the rows begin that were not taken in yet. */
function firstNew({ chat }: Draft, turns: readonly Turn[]): number {
  const { cursor, newestSeenAt, newestPageAt } = chat.trail;
  const known = turns.findLastIndex(({ id }) => id === cursor);
  if (known >= 0) return known + 1;
  const ask = turns.findLastIndex(({ id }) => id === chat.wait?.askId);
  if (ask >= 0) return ask + 1;
  const newer = turns.findIndex(
    (turn) => (turn.seenAt ?? 0) > newestSeenAt || (turn.pageAt ?? 0) > newestPageAt,
  );
  return newer < 0 ? turns.length : newer;
}

/** Takes in what an open conversation shows: every row once, in order, however the page cuts them into looks. */
export function advanceOpen(draft: Draft, { turns }: OpenChat): void {
  const { chat } = draft;
  const { trail } = chat;
  if (turns.length === 0) return;
  let from: number;
  if (trail.cursor === null) {
    const live = turns.findIndex(({ seenAt }) => seenAt !== null);
    from = live < 0 ? turns.length : live;
    takeHistory(draft, turns.slice(0, from), live < 0);
  } else {
    const again = turns.findIndex(({ id }) => id === chat.dropped?.askId);
    if (!chat.wait && again >= 0) {
      resumeWait(chat);
      from = again + 1;
    } else from = firstNew(draft, turns);
    dropIfGone(draft, turns);
  }
  for (let at = from; at < turns.length; at++) {
    const turn = turns[at];
    if (turn) walkTurn(draft, turn, turns[at - 1]?.id ?? null);
  }
  if (trail.cursor === null || from < turns.length) trail.cursor = turns.at(-1)?.id ?? null;
  for (const { seenAt, pageAt } of turns) {
    trail.newestSeenAt = Math.max(trail.newestSeenAt, seenAt ?? 0);
    trail.newestPageAt = Math.max(trail.newestPageAt, pageAt ?? 0);
  }
}
