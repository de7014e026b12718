import { between, type Random } from './random.ts';
import type { Beat, Buyer, ScriptRow } from './scenario.ts';

interface TimedRow {
  at: number;
  row: ScriptRow;
}

/**
 * How far one buyer is in the script. All times are ms of desk time, which stands still while the desk is paused.
 *
 * coming ──first row──▶ talking ──closing beat, or last beat answered──▶ done
 *                          └──────silence beyond all patience──────────▶ left
 *
 * While talking, exactly one of these is pending, so that a script can never hang: rows of a burst (`queue`), the next
 * beat (`dueAt`), or the end of the buyer's patience (counted from `quietSince`).
 */
export interface BuyerRun {
  readonly buyer: Buyer;
  readonly status: 'coming' | 'talking' | 'done' | 'left';
  /** Index of the beat that plays next. */
  readonly beat: number;
  readonly dueAt: number | null;
  readonly queue: readonly TimedRow[];
  readonly nudge: number;
  /** The queued rows are impatience, not the script itself. */
  readonly nudging: boolean;
  readonly quietSince: number;
  /** When the agent answered what the buyer waited for; the next beat will not be put off for ever. */
  readonly answeredAt: number;
  readonly greeted: boolean;
}

/** What the agent did: any reply greets, but a mere greeting does not answer. */
export type Heard = 'greeting' | 'answer';

/** A buyer who writes a further bubble lets the agent finish, but no longer than this after the answer. */
const LISTENS_AT_MOST_MS = 20_000;
const LISTENS_MS = 2_500;
/** Seconds between two bubbles of a burst, and what each character typed adds to it (about 6 a second, as on a phone). */
const GAP_S = [0.9, 2] as const;
const PER_CHARACTER_S = 0.06;
/** Robot and platform rows follow at once. */
const MACHINE_GAP_MS = 500;

/** A buyer who comes as the script says, counted from `at`, with up to three seconds of chance. */
export function beginRun(buyer: Buyer, at: number, random: Random): BuyerRun {
  const dueAt = at + (buyer.arrivesAfterS + between([0, 3], random)) * 1000;
  return {
    buyer,
    status: 'coming',
    beat: 0,
    dueAt,
    queue: [],
    nudge: 0,
    nudging: false,
    quietSince: at,
    answeredAt: at,
    greeted: false,
  };
}

/** When the buyer does something next; null when the conversation is over. */
export function nextDue(run: BuyerRun): number | null {
  if (run.status === 'done' || run.status === 'left') return null;
  const [first] = run.queue;
  if (first) return first.at;
  if (run.dueAt !== null) return run.dueAt;
  const waitedS = lastBeat(run)?.nudges[run.nudge]?.afterS ?? run.buyer.patienceS;
  return run.quietSince + waitedS * 1000;
}

/** Plays everything that is due at `now`; `rows` are what the buyer's chat shows new, oldest first. */
export function advanceRun(
  run: BuyerRun,
  now: number,
  random: Random,
): { run: BuyerRun; rows: readonly TimedRow[] } {
  const rows: TimedRow[] = [];
  let next = run;
  for (let due = nextDue(next); due !== null && due <= now; due = nextDue(next)) {
    const [first, ...rest] = next.queue;
    if (first) {
      rows.push(first);
      next = rest.length ? { ...next, queue: rest } : afterBurst({ ...next, queue: [] }, due, random);
    } else if (next.dueAt !== null) next = playBeat(next, due, random);
    else next = losePatience(next, due, random);
  }
  return { run: next, rows };
}

/** The agent wrote to this buyer. */
export function hearAgent(run: BuyerRun, heard: Heard, now: number, random: Random): BuyerRun {
  if (run.status !== 'talking') return run;
  const greeted = { ...run, greeted: true };
  if (run.queue.length && !run.nudging) return greeted;
  if (run.dueAt !== null) {
    const latest = run.answeredAt + LISTENS_AT_MOST_MS;
    return { ...greeted, dueAt: Math.max(run.dueAt, Math.min(now + LISTENS_MS, latest)) };
  }
  const waiting = { ...greeted, queue: [], nudging: false };
  const beat = run.buyer.beats[run.beat];
  if (beat?.on !== 'greeting' && heard === 'greeting') return { ...waiting, quietSince: now };
  if (!beat) return { ...waiting, status: 'done' };
  return { ...waiting, answeredAt: now, dueAt: now + between(beat.afterS, random) * 1000 };
}

const lastBeat = (run: BuyerRun): Beat | undefined => run.buyer.beats[run.beat - 1];

function spread(rows: readonly ScriptRow[], at: number, random: Random): TimedRow[] {
  let time = at;
  return rows.map((row, index) => {
    const typedS = between(GAP_S, random) + Math.min(row.text.length, 25) * PER_CHARACTER_S;
    if (index > 0) time += row.side === 'buyer' ? typedS * 1000 : MACHINE_GAP_MS;
    return { at: time, row };
  });
}

function playBeat(run: BuyerRun, at: number, random: Random): BuyerRun {
  const beat = run.buyer.beats[run.beat];
  if (!beat) return { ...run, status: 'done', dueAt: null };
  return {
    ...run,
    status: 'talking',
    beat: run.beat + 1,
    dueAt: null,
    queue: spread(beat.say, at, random),
    nudge: 0,
    nudging: false,
  };
}

function afterBurst(run: BuyerRun, at: number, random: Random): BuyerRun {
  const quiet = { ...run, nudging: false, quietSince: at };
  if (run.nudging) return quiet;
  if (lastBeat(run)?.closing) return { ...quiet, status: 'done' };
  const beat = run.buyer.beats[run.beat];
  const goesOn = beat?.on === 'time' || (beat?.on === 'greeting' && run.greeted);
  return goesOn ? { ...quiet, answeredAt: at, dueAt: at + between(beat.afterS, random) * 1000 } : quiet;
}

function losePatience(run: BuyerRun, at: number, random: Random): BuyerRun {
  const nudge = lastBeat(run)?.nudges[run.nudge];
  if (!nudge) return { ...run, status: 'left' };
  return { ...run, nudge: run.nudge + 1, nudging: true, queue: spread(nudge.say, at, random) };
}
