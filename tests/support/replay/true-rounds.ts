import type { FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import type { Row, ShopWindow } from './busy-shop.ts';

/** What the agent writes that greets and answers nothing. */
export const GREETING = '您好亲';

/** A page that has just been put up is still read for the first time; ms. */
const SETTLE_MS = 2000;
/** What a page shows so shortly before it is loaded again, a worker that has just been killed may not hear of; ms. */
const HEARD_MS = 1000;

/** One round as it really was: from the oldest unanswered question to the answer; ms since the epoch. */
export interface TrueRound {
  uid: string;
  askedAt: number;
  greetedAt: number;
  answeredAt: number;
  /** All of it happened in a window that could be seen and was not away meanwhile. */
  isInView: boolean;
}

/** The rounds of a window's chats, from its server's rows. */
export function trueRounds({ chats, away }: ShopWindow): TrueRound[] {
  const rounds: TrueRound[] = [];
  for (const { uid, rows } of chats) {
    let round: { ask: Row; first: Row | null } | null = null;
    for (const row of rows) {
      if (row.side === 'buyer') round ??= { ask: row, first: null };
      else if (round && row.text === GREETING) round.first ??= row;
      else if (round) {
        const ask: Row = round.ask;
        const first: Row = round.first ?? row;
        const isHere = !away.some(({ from, to }) => from - HEARD_MS <= row.at && to + SETTLE_MS >= ask.at);
        const isInView = isHere && [ask, first, row].every((one) => one.isInView);
        rounds.push({ uid, askedAt: ask.at, greetedAt: first.at, answeredAt: row.at, isInView });
        round = null;
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
  /** Rounds in view that are off by no more than 250 ms. */
  inViewExact: number;
  /** Worst deviation of a round in view beyond what its record says that nobody saw, ms. */
  worstInViewBeyondGapMs: number;
  worstBeyondGapMs: number;
  /** Rounds in view that were kept out of the rates. */
  inViewKeptOut: number;
  /** Other rounds: how many, how many of them kept out of the rates, and how long the longest recorded gap was, ms. */
  others: number;
  othersKeptOut: number;
  longestGapMs: number;
  /** What deviated most, to look at. */
  worst: Pair[];
}

function offBy(round: TrueRound, wait: FinishedWait): number {
  const answeredAt = wait.answeredAt ?? Infinity;
  const asked = wait.startedAt - round.askedAt;
  const greeted = (wait.greetedAt ?? answeredAt) - round.greetedAt;
  const answered = answeredAt - round.answeredAt;
  return Math.max(...[asked, greeted, answered, answered - asked].map(Math.abs));
}

/** A round that nothing was recorded for, or a record without a round, costs as much as so great a deviation, ms. */
const MISSING_MS = 30_000;

interface Pair {
  round: TrueRound;
  wait: FinishedWait;
  offMs: number;
}

/** Puts the rounds and the measured waits of one buyer side by side, both in their order, with the least deviation. */
function pairUp(rounds: readonly TrueRound[], waits: readonly FinishedWait[]): Pair[] {
  type Best = { cost: number; pairs: Pair[] };
  let above: Best[] = waits.reduce<Best[]>(
    (row) => [...row, { cost: row.length * MISSING_MS, pairs: [] }],
    [{ cost: 0, pairs: [] }],
  );
  for (const round of rounds) {
    const row: Best[] = [{ cost: (above[0]?.cost ?? 0) + MISSING_MS, pairs: [] }];
    waits.forEach((wait, at) => {
      const offMs = offBy(round, wait);
      const [before, up, left] = [above[at], above[at + 1], row[at]] as [Best, Best, Best];
      const ways: Best[] = [
        {
          cost: before.cost + Math.min(offMs, 2 * MISSING_MS),
          pairs: [...before.pairs, { round, wait, offMs }],
        },
        { cost: up.cost + MISSING_MS, pairs: up.pairs },
        { cost: left.cost + MISSING_MS, pairs: left.pairs },
      ];
      row.push(ways.reduce((one, other) => (other.cost < one.cost ? other : one)));
    });
    above = row;
  }
  return above.at(-1)?.pairs ?? [];
}

/** Puts each round beside the wait that was recorded for it. */
export function compareRounds(rounds: readonly TrueRound[], waits: readonly FinishedWait[]): Comparison {
  const buyers = new Set([...rounds.map(({ uid }) => uid), ...waits.map(({ chatId }) => chatId)]);
  const pairs = [...buyers].flatMap((uid) =>
    pairUp(
      rounds.filter((one) => one.uid === uid),
      waits
        .filter(({ chatId, answeredAt }) => chatId === uid && answeredAt !== null)
        .sort((a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt),
    ),
  );
  const lost = rounds
    .filter((one) => !pairs.some(({ round }) => round === one))
    .map(({ uid, askedAt, answeredAt }) => `${uid} ${askedAt} ${answeredAt}`);
  const doubled = waits
    .filter((one) => !pairs.some(({ wait }) => wait === one))
    .map((one) => JSON.stringify(one));
  const inView = pairs.filter(({ round }) => round.isInView);
  const others = pairs.filter(({ round }) => !round.isInView);
  const most = (figures: number[]) => Math.max(0, ...figures);
  const keptOut = (some: Pair[]) => some.filter(({ wait }) => wait.excluded !== null).length;
  return {
    rounds: rounds.length,
    inView: inView.length,
    lost,
    doubled,
    worstInViewMs: most(inView.map(({ offMs }) => offMs)),
    worstBeyondGapMs: most(others.map(({ offMs, wait }) => offMs - wait.blindMs)),
    inViewExact: inView.filter(({ offMs }) => offMs <= 250).length,
    worstInViewBeyondGapMs: most(inView.map(({ offMs, wait }) => offMs - wait.blindMs)),
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
