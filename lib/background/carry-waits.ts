import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ClockState, FinishedWait, Place } from '../core/timing/clock-state.ts';
import { printOfWaits, type RunningWait, runningWaits, takeUpWaits } from '../core/timing/running-wait.ts';
import { isNameSite } from '../data/name-sites.ts';
import { keepLeftWaits, keepWaits, readLeftWaits } from '../data/running-waits.ts';

/** What this snapshot takes up of the waits of before. */
export interface TakenUp {
  clock: ClockState;
  lost: FinishedWait[];
  /** Those that no page has shown yet; the same object where that has not changed. */
  left: RunningWait[];
}

/**
 * Takes up what ran before the extension was reloaded or the page closed, as far as this snapshot shows it. Nothing is
 * written here: until the clock is, a wait must still stand among those of before.
 */
export function takeUp(
  clock: ClockState,
  before: RunningWait[],
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): TakenUp {
  if (before.length === 0) return { clock, lost: [], left: before };
  const { state, left, lost } = takeUpWaits(clock, before, snapshot, place, now);
  return { clock: state, lost, left: left.length < before.length ? left : before };
}

/** Leaves waits for later, as their page has gone: to be called before the clock forgets them. */
export async function leaveForLater(closed: readonly RunningWait[]): Promise<void> {
  if (closed.length === 0) return;
  const isClosed = ({ wait }: RunningWait) => closed.some((one) => one.wait.key === wait.key);
  await keepLeftWaits([...(await readLeftWaits()).filter((one) => !isClosed(one)), ...closed]);
}

/** What is to be kept of the conversations that are not as in `other`. */
function changedWaits(clock: ClockState, other: ClockState): string {
  const changed = Object.entries(clock).filter(([key, chat]) => other[key] !== chat);
  return printOfWaits(runningWaits(Object.fromEntries(changed), isNameSite));
}

/** Keeps what runs over a restart of the extension, if that has changed; `left` as `takeUp` gives it. */
export async function carry(
  before: ClockState | null,
  after: ClockState,
  left: RunningWait[] | null = null,
): Promise<void> {
  const isSame = before !== null && changedWaits(after, before) === changedWaits(before, after);
  if (!isSame || left) await keepWaits(runningWaits(after, isNameSite), left ?? (await readLeftWaits()));
}
