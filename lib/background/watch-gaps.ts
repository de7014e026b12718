import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { BlindGap, ClockState, GapReason, Place } from '../core/timing/clock-state.ts';
import {
  coverGap,
  jumpBetween,
  jumpBetweenLives,
  type Pulse,
  shiftClock,
  stopWatching,
} from '../core/timing/gaps.ts';
import {
  beginLife,
  readSign,
  readUnwatched,
  recordGaps,
  type Unwatched,
  writeSign,
  writeSlept,
  writeUnwatched,
} from '../data/gaps.ts';
import type { LiveChat } from '../data/live.ts';
import { changeKept } from '../data/running-waits.ts';
import { forgetComingPromises } from '../data/told-alerts.ts';

/** One sign of life on disk in so many ms is enough. */
const SIGN_MS = 10_000;
/** With alarms a minute apart at the latest, so long a silence of a living browser was sleep; ms. */
const SILENT_MS = 150_000;

const watchedOn = (pages: readonly LiveChat[]): Unwatched[] =>
  pages.map(({ tabId, snapshot: { site, shop } }) => ({ site, shop, tabId, from: 0, why: 'page' }));

const isSame = (a: Pick<Unwatched, 'site' | 'shop'>, b: Pick<Unwatched, 'site' | 'shop'>) =>
  a.site === b.site && (a.shop === b.shop || a.shop === '' || b.shop === '');

/** Notices when nobody could see what buyers wrote. */
export interface GapWatch {
  /** At each sign of life: whether the computer slept, or its clock was changed. `nextInMs`: when the next one is due. */
  pulse(clock: ClockState, now: number): Promise<ClockState>;
  expectNext(nextInMs: number | null): void;
  /** Writes down what is being watched, now and then. */
  sign(pages: () => Promise<readonly LiveChat[]>, now: number): Promise<void>;
  /** Pages went away or were frozen, at `from` (ms since the epoch); `pages` are those that are left. */
  leave(
    clock: ClockState,
    gone: readonly LiveChat[],
    pages: readonly LiveChat[],
    gap: { from: number; why: GapReason },
  ): Promise<ClockState>;
  /** A page shows itself: what was blind of its shop ends. */
  comeBack(clock: ClockState, snapshot: ChatSnapshot, now: number): Promise<ClockState>;
}

/** `steady`: ms of a clock that nobody can change. `startedWith`: what began with this life of the worker. */
export function createGapWatch(steady: () => number, startedWith: () => 'browser' | 'extension'): GapWatch {
  let last: Pulse | null = null;
  let signedAt = 0;
  let unwatched: Unwatched[] | null = null;
  const keepUnwatched = async (all: Unwatched[]) => {
    unwatched = all;
    await writeUnwatched(all);
  };
  const apply = async (clock: ClockState, gap: Omit<BlindGap, 'site' | 'tabId'>, shiftMs: number) => {
    const all: BlindGap = { from: gap.from, to: gap.to, why: gap.why, site: '', tabId: -1 };
    await recordGaps([all]);
    if (gap.why === 'asleep') await writeSlept(all);
    if (gap.why === 'clockSetBack') await forgetComingPromises(gap.to);
    return shiftMs ? shiftClock(clock, shiftMs) : coverGap(clock, all);
  };
  /** The first sign of life of this worker: after a sleep of its own, or after the browser or the extension had ended. */
  const wake = async (clock: ClockState, now: number): Promise<ClockState> => {
    const sign = await readSign();
    const isNew = await beginLife();
    if (!sign) return clock;
    const jump = jumpBetweenLives(sign.at, now);
    if (!isNew) {
      if (jump) return apply(clock, jump, jump.shiftMs);
      const isSilent = sign.watched.length > 0 && now - sign.at > SILENT_MS;
      return isSilent ? apply(clock, { from: sign.at, to: now, why: 'asleep' }, 0) : clock;
    }
    if (jump) await apply({}, jump, 0);
    await changeKept(sign.at, jump?.shiftMs ?? 0);
    const from = Math.min(sign.at, now);
    const why = startedWith();
    const before = (await readUnwatched()).filter((one) => !sign.watched.some((other) => isSame(one, other)));
    await keepUnwatched([...before, ...sign.watched.map((one) => ({ ...one, from, why }))]);
    return clock;
  };
  return {
    async pulse(clock, now) {
      const pulse: Pulse = { at: now, steady: steady(), nextInMs: null };
      const before = last;
      last = pulse;
      if (!before) return wake(clock, now);
      const jump = jumpBetween(before, pulse);
      return jump ? apply(clock, jump, jump.shiftMs) : clock;
    },
    expectNext(nextInMs) {
      if (last) last = { ...last, nextInMs };
    },
    async sign(pages, now) {
      if (now - signedAt < SIGN_MS && now >= signedAt) return;
      signedAt = now;
      const watched = watchedOn(await pages()).map(({ site, shop, tabId }) => ({ site, shop, tabId }));
      await writeSign({ at: now, watched });
    },
    async leave(clock, gone, pages, { from, why }) {
      const left = watchedOn(gone).filter((one) => !watchedOn(pages).some((other) => isSame(one, other)));
      unwatched ??= await readUnwatched();
      const known = unwatched;
      const news = left.filter((one) => !known.some((other) => isSame(one, other)));
      if (news.length) await keepUnwatched([...known, ...news.map((one) => ({ ...one, from, why }))]);
      signedAt = 0;
      const isGone = (place: Place) =>
        gone.some(({ tabId, frameId }) => tabId === place.tabId && frameId === place.frameId);
      return stopWatching(clock, isGone, from);
    },
    async comeBack(clock, snapshot, now) {
      unwatched ??= await readUnwatched();
      const back = unwatched.filter((one) => isSame(one, snapshot));
      if (back.length === 0) return clock;
      const gaps = back.map(
        ({ site, tabId, from, why }): BlindGap => ({ site, tabId, from, to: Math.max(from, now), why }),
      );
      await recordGaps(gaps);
      for (const gap of gaps) if (gap.why === 'frozen') await writeSlept(gap);
      await keepUnwatched(unwatched.filter((one) => !back.includes(one)));
      return gaps.reduce((state, gap) => coverGap(state, { ...gap, tabId: -1 }), clock);
    },
  };
}
