import type { FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import type { BusyShop, Row } from './busy-shop.ts';

/** What the agent writes that greets and answers nothing. */
export const GREETING = '您好亲';

/** One round as it really was: from the oldest unanswered question to the answer; ms since the epoch. */
export interface TrueRound {
  uid: string;
  askedAt: number;
  greetedAt: number;
  answeredAt: number;
  /** All of it happened in a window that could be seen and was not away meanwhile. */
  isInView: boolean;
}

/** The rounds of a shop's chats, from its server's rows. */
export function trueRounds({ chats, windows }: BusyShop): TrueRound[] {
  const away = windows.flatMap((one) => one.away);
  const rounds: TrueRound[] = [];
  for (const { uid, rows } of chats) {
    let ask: Row | null = null;
    let greeting: Row | null = null;
    for (const row of rows) {
      if (row.side === 'buyer') ask ??= row;
      else if (ask && row.text === GREETING) greeting ??= row;
      else if (ask) {
        const first: Row = greeting ?? row;
        const asked: Row = ask;
        rounds.push({
          uid,
          askedAt: asked.at,
          greetedAt: first.at,
          answeredAt: row.at,
          isInView:
            [asked, first, row].every(({ isInView }) => isInView) &&
            !away.some(({ from, to }) => from <= row.at && to >= asked.at),
        });
        ask = null;
        greeting = null;
      }
    }
  }
  return rounds;
}

/** How the record of the clock stands against the truth. */
export interface Comparison {
  rounds: number;
  inView: number;
  /** Rounds without a measured wait on record, and records without a round. */
  lost: string[];
  doubled: string[];
  /** Worst deviation of a moment or of a whole wait, ms: of rounds in view, and of the others beyond the recorded gap. */
  worstInViewMs: number;
  worstBeyondGapMs: number;
  /** Rounds in view that were kept out of the rates. */
  inViewKeptOut: number;
  /** Other rounds: how many, how many of them kept out of the rates, and how long the longest recorded gap was, ms. */
  others: number;
  othersKeptOut: number;
  longestGapMs: number;
  /** What deviated most, to look at. */
  worst: { round: TrueRound; wait: FinishedWait; offMs: number }[];
}

function offBy(round: TrueRound, wait: FinishedWait): number {
  const answeredAt = wait.answeredAt ?? Infinity;
  const asked = wait.startedAt - round.askedAt;
  const greeted = (wait.greetedAt ?? answeredAt) - round.greetedAt;
  const answered = answeredAt - round.answeredAt;
  return Math.max(...[asked, greeted, answered, answered - asked].map(Math.abs));
}

/** Puts each round beside the wait that was recorded for it. */
export function compareRounds(rounds: readonly TrueRound[], waits: readonly FinishedWait[]): Comparison {
  const lost: string[] = [];
  const doubled: string[] = [];
  const pairs: { round: TrueRound; wait: FinishedWait; offMs: number }[] = [];
  for (const uid of new Set([...rounds.map((one) => one.uid), ...waits.map(({ chatId }) => chatId)])) {
    const left = waits.filter(({ chatId }) => chatId === uid);
    for (const round of rounds.filter((one) => one.uid === uid)) {
      // A wait belongs to the round that it touches.
      const fits = left
        .filter((wait) => wait.startedAt <= round.answeredAt + 1000 && wait.endedAt >= round.askedAt - 1000)
        .map((wait) => ({ round, wait, offMs: offBy(round, wait) }))
        .sort((a, b) => a.offMs - b.offMs);
      const [best] = fits;
      if (!best || !Number.isFinite(best.offMs)) {
        lost.push(`${uid} ${round.askedAt}: ${JSON.stringify(fits.map(({ wait }) => wait))}`);
        continue;
      }
      left.splice(left.indexOf(best.wait), 1);
      pairs.push(best);
    }
    doubled.push(...left.map((wait) => JSON.stringify(wait)));
  }
  const inView = pairs.filter(({ round }) => round.isInView);
  const others = pairs.filter(({ round }) => !round.isInView);
  const most = (figures: number[]) => Math.max(0, ...figures);
  const keptOut = (some: typeof pairs) => some.filter(({ wait }) => wait.excluded !== null).length;
  return {
    rounds: rounds.length,
    inView: inView.length,
    lost,
    doubled,
    worstInViewMs: most(inView.map(({ offMs }) => offMs)),
    worstBeyondGapMs: most(others.map(({ offMs, wait }) => offMs - wait.blindMs)),
    inViewKeptOut: keptOut(inView),
    others: others.length,
    othersKeptOut: keptOut(others),
    longestGapMs: most(pairs.map(({ wait }) => wait.blindMs)),
    worst: [
      ...inView.toSorted((a, b) => b.offMs - a.offMs).slice(0, 3),
      ...others.toSorted((a, b) => b.offMs - b.wait.blindMs - a.offMs + a.wait.blindMs).slice(0, 3),
    ],
  };
}
