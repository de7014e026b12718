import type { OpenChat } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';
import { VISIT_MS, type Wait } from './clock-state.ts';
import type { Draft } from './look.ts';
import { dropWait, resumeWait, startWait } from './waits.ts';
import { FRESH_MS, walkTurn } from './walk-turn.ts';

/** A page dates a message so much earlier than its list tells of it, at most; ms. */
const KNOWN_MS = 3000;

const momentIn = (turn: Turn) => turn.pageAt ?? turn.seenAt;

/** What stood there at the first look starts nothing, unless it is fresh or the page says that the buyer waits. */
function startFromHistory(draft: Draft, run: readonly Turn[], isLast: boolean): void {
  const youngerThan = (ms: number) => (turn: Turn) => {
    const at = turn.pageAt === null ? null : turn.pageAt + draft.pageClock.skew;
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

/**
 * Which of these rows is the question that the list told of: where the buyer's newest run begins that can have begun by
 * then; `from` where no row is dated. What stands before it belongs to rounds that no list told of.
 */
function ownQuestion(
  { pageClock: { skew } }: Draft,
  told: Wait,
  rows: readonly Turn[],
  from: number,
): number {
  let run = -1;
  let own = -1;
  const openedAt = rows.slice(from).find(({ seenAt }) => seenAt !== null)?.seenAt ?? null;
  for (let at = from; at < rows.length; at++) {
    const { side, pageAt, seenAt } = rows[at] as Turn;
    // It came into the chat that stood open.
    if (seenAt !== openedAt && seenAt !== null) break;
    if (side === 'seller') run = -1;
    if (side !== 'buyer') continue;
    if (run < 0) run = at;
    if (pageAt === null ? own < 0 : pageAt + skew <= told.startedAt) own = run;
  }
  return Math.max(own, from);
}

/** Where the list saw an earlier question answered, this one stands behind that answer; not there yet: behind all rows. */
function ownBehindAnswer(draft: Draft, told: Wait, rows: readonly Turn[], from: number): number {
  const answer = rows.findIndex(({ side }, at) => at >= from && side === 'seller');
  const own = ownQuestion(draft, told, rows, answer < 0 ? from : answer);
  return rows[own]?.side === 'buyer' ? own : rows.length;
}

/** Takes in rows that are new. Where the list told of a question before they were there, it is found among them. */
function walkRows(draft: Draft, rows: readonly Turn[], from: number): void {
  const { chat } = draft;
  const { wait, dropped } = chat;
  const told = wait ?? dropped;
  const isTold = told?.askId === null;
  // Nothing is missing between its question and these rows: they say how it ended.
  const untold =
    isTold && from < rows.length && rows[from - 1]?.id === chat.trail.cursor ? chat.untold : null;
  const find = untold ? ownBehindAnswer : ownQuestion;
  const own = isTold ? find(draft, told, rows, from) : from;
  const walk = (first: number, end: number) => {
    for (let at = first; at < end; at++) walkTurn(draft, rows[at] as Turn, rows[at - 1]?.id ?? null);
  };
  if (from < rows.length) chat.untold = null;
  if (own > from || untold) {
    Object.assign(chat, { wait: untold, dropped: null });
    walk(from, own);
    // Where an earlier question was not answered either, the buyer waits since then.
    if (!chat.wait) Object.assign(chat, { wait, dropped });
  }
  walk(own, rows.length);
}

/** The first row of `history` that a wait known from the list, or from before a restart, has not taken in yet. */
function firstForWait(draft: Draft, history: readonly Turn[], run: readonly Turn[]): number {
  const { chat } = draft;
  const wait = chat.wait ?? chat.dropped;
  const none = history.length;
  if (!wait) return none;
  const ask = history.findIndex(({ id }) => id === wait.askId);
  if (ask >= 0) {
    if (!chat.wait && run.length) resumeWait(chat);
    return ask + 1;
  }
  const isSince = (at: number) => (turn: Turn) =>
    turn.pageAt !== null && turn.pageAt + draft.pageClock.skew >= at;
  if (wait.askId === null) {
    const own = ownQuestion(draft, wait, history, 0);
    const question = history[own];
    if (question?.side === 'buyer' && isSince(wait.startedAt - FRESH_MS)(question)) {
      const known = history.findIndex(isSince(chat.trail.knownAt - KNOWN_MS));
      return known < 0 ? own : Math.min(own, known);
    }
  }
  const answer = history.findIndex((turn) => turn.side === 'seller' && isSince(wait.startedAt)(turn));
  if (answer >= 0) return answer;
  const [first] = run;
  if (!first) return none;
  if (wait.askId === null) return history.indexOf(first);
  // The page gives its rows other names than before.
  resumeWait(chat);
  if (chat.wait) chat.wait = { ...chat.wait, askId: first.id };
  return none;
}

/** Rows at the first look: what was said before we looked is history. */
function takeHistory(draft: Draft, history: readonly Turn[], isAll: boolean): void {
  const { chat } = draft;
  const { trail } = chat;
  const lastSeller = history.findLastIndex(({ side }) => side === 'seller');
  const run = history.slice(lastSeller + 1).filter(({ side }) => side === 'buyer');
  const from = firstForWait(draft, history, run);
  for (const turn of history.slice(0, from)) {
    if (turn.side !== 'seller') continue;
    const at = momentIn(turn);
    trail.wasServed = true;
    if (at === null || draft.at - at < VISIT_MS) chat.greeted = true;
    if (at !== null) trail.sellerAt = Math.max(trail.sellerAt ?? 0, at);
  }
  if (chat.wait || chat.dropped) {
    const isGone = chat.wait && from === history.length && run.length === 0 && isAll;
    walkRows(draft, history, from);
    if (isGone && !history.some(({ id }) => id === chat.wait?.askId)) dropWait(chat, draft.at);
  }
  if (!chat.wait && !chat.dropped && from === history.length && run.length)
    startFromHistory(draft, run, isAll);
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
function firstNew({ chat, isOtherWindow }: Draft, turns: readonly Turn[]): number {
  const { cursor, newestSeenAt, newestPageAt } = chat.trail;
  const known = turns.findLastIndex(({ id }) => id === cursor);
  if (known >= 0) return known + 1;
  const ask = turns.findLastIndex(({ id }) => id === chat.wait?.askId);
  if (ask >= 0) return ask + 1;
  const newer = turns.findIndex(
    (turn) => (!isOtherWindow && (turn.seenAt ?? 0) > newestSeenAt) || (turn.pageAt ?? 0) > newestPageAt,
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
  walkRows(draft, turns, from);
  if (trail.cursor === null || from < turns.length) trail.cursor = turns.at(-1)?.id ?? null;
  for (const { seenAt, pageAt } of turns) {
    trail.newestSeenAt = Math.max(trail.newestSeenAt, seenAt ?? 0);
    trail.newestPageAt = Math.max(trail.newestPageAt, pageAt ?? 0);
  }
}
