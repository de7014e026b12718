import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { ClockState, Place } from '../core/timing/clock-state.ts';
import { runningWaits, takeUpWaits } from '../core/timing/running-wait.ts';
import { keepWaits, readLeftWaits } from '../data/running-waits.ts';

/** Takes up what ran before the extension was reloaded, as far as this snapshot shows it. */
export async function takeUp(
  clock: ClockState,
  snapshot: ChatSnapshot,
  place: Place,
  now: number,
): Promise<ClockState> {
  const before = await readLeftWaits();
  if (before.length === 0) return clock;
  const { state, left } = takeUpWaits(clock, before, snapshot, place, now);
  if (left.length < before.length) await keepWaits(runningWaits(state), left);
  return state;
}

/** Keeps what runs, if that has changed. */
export async function carry(before: ClockState, after: ClockState): Promise<void> {
  const running = runningWaits(after);
  if (JSON.stringify(running) === JSON.stringify(runningWaits(before))) return;
  await keepWaits(running, await readLeftWaits());
}
