import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ClockState, FinishedWait, Place } from '../core/timing/clock-state.ts';
import { printOfWaits, type RunningWait, runningWaits, takeUpWaits } from '../core/timing/running-wait.ts';
import { isNameSite } from '../data/name-sites.ts';
import { keepLeftWaits, keepWaits, readLeftWaits } from '../data/running-waits.ts';

/** What this snapshot takes up of the waits of before. */
export interface TakenUp {
  clock: ClockState;
  lost: FinishedWait[];
  /** Those that no page has shown yet; null: as before. */
  left: RunningWait[] | null;
}

/**
 * Takes up what ran before the extension was reloaded or the page closed, as far as this snapshot shows it. Nothing is
 * written here: until the clock is, a wait must still stand among those of before.
 */
export async function takeUp(
  clock: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): Promise<TakenUp> {
  const before = await readLeftWaits();
  if (before.length === 0) return { clock, lost: [], left: null };
  const { state, left, lost } = takeUpWaits(clock, before, snapshot, place, now);
  return { clock: state, lost, left: left.length < before.length ? left : null };
}

/** Leaves waits for later, as their page has gone: to be called before the clock forgets them. */
export async function leaveForLater(closed: readonly RunningWait[]): Promise<void> {
  if (closed.length === 0) return;
  const isClosed = ({ wait }: RunningWait) => closed.some((one) => one.wait.key === wait.key);
  await keepLeftWaits([...(await readLeftWaits()).filter((one) => !isClosed(one)), ...closed]);
}

/** Keeps what runs over a restart of the extension, if that has changed; `left` as `takeUp` gives it. */
export async function carry(
  before: ClockState | null,
  after: ClockState,
  left: RunningWait[] | null = null,
): Promise<void> {
  const running = runningWaits(after, isNameSite);
  const isSame = before !== null && printOfWaits(running) === printOfWaits(runningWaits(before, isNameSite));
  if (!isSame || left) await keepWaits(running, left ?? (await readLeftWaits()));
}
