import { type ClockState, deadlineOf, waitingChats } from './clock-state.ts';

/** `calm`: plenty of time. `soon`: under a third of the target left. `late`: past it. */
export type Urgency = 'calm' | 'soon' | 'late';

/** How a wait with `leftMs` of `targetMs` left is to be shown. */
export function urgencyOf(leftMs: number, targetMs: number): Urgency {
  if (leftMs <= 0) return 'late';
  return leftMs <= targetMs / 3 ? 'soon' : 'calm';
}

/** Seconds (or, beyond 99, minutes) in at most four characters: `12` left, `+7` over, `+3m` over. */
export function shortTime(leftMs: number): string {
  const over = leftMs <= 0;
  const seconds = over ? Math.floor(-leftMs / 1000) : Math.ceil(leftMs / 1000);
  if (seconds < 100) return over ? `+${seconds}` : `${seconds}`;
  const minutes = Math.floor(seconds / 60);
  const text = minutes < 100 ? `${minutes}m` : `${Math.min(99, Math.floor(minutes / 60))}h`;
  return over ? `+${text}` : text;
}

/** What the toolbar badge shows at `now`: the most urgent buyer's time, or nothing. */
export function badgeOf(state: ClockState, now: number): { text: string; urgency: Urgency } {
  const first = waitingChats(state)[0];
  if (!first) return { text: '', urgency: 'calm' };
  const deadline = deadlineOf(first.wait);
  const left = deadline - now;
  return { text: shortTime(left), urgency: urgencyOf(left, deadline - first.wait.startedAt) };
}
