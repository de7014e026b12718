import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ClockState, FinishedWait, Place } from '../core/timing/clock-state.ts';
import { printOfWaits, type RunningWait, runningWaits, takeUpWaits } from '../core/timing/running-wait.ts';
import { keepWaits, readLeftWaits } from '../data/running-waits.ts';

/** Takes up what ran before the extension was reloaded or the page closed, as far as this snapshot shows it. */
export async function takeUp(
  clock: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): Promise<{ clock: ClockState; lost: FinishedWait[] }> {
  const before = await readLeftWaits();
  if (before.length === 0) return { clock, lost: [] };
  const { state, left, lost } = takeUpWaits(clock, before, snapshot, place, now);
  if (left.length < before.length) await keepWaits(runningWaits(state), left);
  return { clock: state, lost };
}

/** Keeps what runs, if that has changed; `closed` are those whose page has gone, to be taken up when it comes back. */
export async function carry(
  before: ClockState,
  after: ClockState,
  closed: readonly RunningWait[] = [],
): Promise<void> {
  const running = runningWaits(after);
  if (closed.length === 0 && printOfWaits(running) === printOfWaits(runningWaits(before))) return;
  await keepWaits(running, [...(await readLeftWaits()), ...closed]);
}
