/**
 * Blind gaps: when nobody could see what buyers wrote.
 *
 *   watched ──page left, reloaded, discarded, frozen──▶ unwatched ──a page of that shop shows itself──▶ gap on record
 *   watched ──the browser or the extension ends────────▶ (nothing runs) ──next life: last sign of life…now──▶ gap on record
 *   watched ──the computer sleeps, its clock is changed──▶ the next tick finds wall and steady time apart ──▶ gap on record
 */
import type { BlindGap, ClockState, Wait } from './clock-state.ts';

/** Wall and steady time drift apart by less than this while nothing is wrong, ms. */
export const DRIFT_MS = 2000;
/** A tick that comes later than this though the steady clock went on: the computer slept, its steady clock with it; ms. */
const OVERSLEPT_MS = 40_000;

/** A sign of life: wall time (ms since the epoch), steady time (ms since some start), and when the next one is due. */
export interface Pulse {
  at: number;
  steady: number;
  /** Steady ms after which the next one was due at the latest; null: none was. */
  nextInMs: number | null;
}

type Jump = Pick<BlindGap, 'from' | 'to' | 'why'> & { shiftMs: number };

/**
 * What happened between two signs of life of one life: null, or a gap. A clock that was put back shifts what was
 * stamped before by `shiftMs`; sleep and a clock that was put forward look alike, and shift nothing.
 */
export function jumpBetween(last: Pulse, now: Pulse): Jump | null {
  const wall = now.at - last.at;
  const drift = wall - (now.steady - last.steady);
  if (drift < -DRIFT_MS) return { from: now.at, to: now.at, why: 'clockSetBack', shiftMs: Math.round(drift) };
  const isOverslept = last.nextInMs !== null && wall > last.nextInMs + OVERSLEPT_MS;
  if (drift > DRIFT_MS || isOverslept) return { from: last.at, to: now.at, why: 'asleep', shiftMs: 0 };
  return null;
}

/** What happened between the last sign of life of one life, and the start of the next; only then nothing is known of it. */
export function jumpBetweenLives(lastAt: number, now: number): Jump | null {
  if (now >= lastAt - DRIFT_MS) return null;
  return { from: now, to: now, why: 'clockSetBack', shiftMs: now - lastAt };
}

function moved(wait: Wait, ms: number): Wait {
  const move = (at: number | null) => at && at + ms;
  return {
    ...wait,
    startedAt: wait.startedAt + ms,
    startSeenAt: move(wait.startSeenAt),
    greetedAt: move(wait.greetedAt),
    answerFromAt: wait.answerFromAt + ms,
    platformAnsweredAt: move(wait.platformAnsweredAt),
    blindMs: wait.blindMs + Math.abs(ms),
    isUnsure: true,
  };
}

/** Puts what was stamped by a clock that has been put back onto the clock as it is now. */
export function shiftClock(state: ClockState, ms: number): ClockState {
  return Object.fromEntries(
    Object.entries(state).map(([key, chat]) => {
      const { trail } = chat;
      const stamps = {
        newestSeenAt: trail.newestSeenAt && trail.newestSeenAt + ms,
        sellerAt: trail.sellerAt && trail.sellerAt + ms,
        sessionAt: trail.sessionAt && trail.sessionAt + ms,
        activeAt: trail.activeAt && trail.activeAt + ms,
        knownAt: trail.knownAt && trail.knownAt + ms,
        toldAt: trail.toldAt.map((at) => at + ms),
        openSeenAt: trail.openSeenAt && trail.openSeenAt + ms,
        watchedUntil: trail.watchedUntil + ms,
      };
      const wait = chat.wait && moved(chat.wait, ms);
      const answered = chat.answered && { ...chat.answered, at: chat.answered.at + ms };
      return [key, { ...chat, wait, answered, trail: { ...trail, ...stamps }, seenAt: chat.seenAt + ms }];
    }),
  );
}

/** Notes a gap in the waits that ran through it. */
export function coverGap(state: ClockState, gap: BlindGap): ClockState {
  const isUnsure = gap.why === 'asleep';
  return Object.fromEntries(
    Object.entries(state).map(([key, chat]) => {
      const { wait } = chat;
      const isHit =
        (gap.site === '' || gap.site === chat.site) && (gap.tabId < 0 || gap.tabId === chat.tabId);
      const blindMs = wait && isHit ? gap.to - Math.max(gap.from, wait.startedAt) : 0;
      if (!wait || blindMs <= 0) return [key, chat];
      const next = { ...wait, blindMs: wait.blindMs + blindMs, isUnsure: wait.isUnsure || isUnsure };
      return [key, { ...chat, wait: next }];
    }),
  );
}

/** Nobody watches these conversations any more, from `at` on (ms since the epoch). */
export function stopWatching(
  state: ClockState,
  isGone: (place: { tabId: number; frameId: number }) => boolean,
  at: number,
): ClockState {
  return Object.fromEntries(
    Object.entries(state).map(([key, chat]) => {
      if (!isGone(chat) || !(chat.trail.isWatched || chat.trail.wasOpen)) return [key, chat];
      const trail = { ...chat.trail, isWatched: false, wasOpen: false, watchedUntil: at };
      return [key, { ...chat, trail }];
    }),
  );
}
