/**
 * The worker's part of the clock. Nothing it knows lives in this module alone: every wake reads `storage.session` again.
 *
 *   idle ──chatSeen / alarm / start──▶ pulse: sleep and changed clocks noticed ─▶ repaired (badge drawn, alerts told)
 *     ▲                                                      │ something is due within minutes
 *     └──nothing is due soon── wound up ◀────────────────────┴──▶ ticking (1 s), timer at the next due moment ──▶ …
 *
 * A worker that is killed while ticking is woken by the next snapshot, by the chat page at the next due moment, or by the
 * alarm, 30 s at the latest. What a snapshot finishes goes on record before the state is written: killed in between, it
 * is worked out again and recorded once. Pages are answered before anything is shown: who waits longest for a worker that
 * has just been killed are they.
 */
import { browser } from 'wxt/browser';
import { parseSnapshots } from '../core/chat/parse-snapshot.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import { advanceClock } from '../core/timing/clock.ts';
import {
  type ClockState,
  type FinishedWait,
  forgetChats,
  type GapReason,
  type Place,
} from '../core/timing/clock-state.ts';
import { moveChats, renumberTab } from '../core/timing/move-chats.ts';
import { namesIn } from '../core/timing/nameless.ts';
import { runningWaits } from '../core/timing/running-wait.ts';
import { onAlertsChanged } from '../data/alert-settings.ts';
import { createHealthKeeper } from '../data/health.ts';
import { dropPages, readHeard, readLive } from '../data/live.ts';
import { isNameSite } from '../data/name-sites.ts';
import { armPromises, PROMISE_ALARM } from '../data/promises.ts';
import { duePromises } from '../data/promises-due.ts';
import { recordWaits } from '../data/record-waits.ts';
import { readLeftWaits } from '../data/running-waits.ts';
import { createVisitKeeper } from '../data/visits.ts';
import { onMessage } from '../messaging/protocol.ts';
import { carry, leaveForLater, takeUp } from './carry-waits.ts';
import { createClockMemory } from './clock-memory.ts';
import { createBadge } from './draw-badge.ts';
import { onSilentPage } from './find-silent-pages.ts';
import { heardOf, isPast } from './heard-looks.ts';
import { createJudge } from './judge-looks.ts';
import { createTimeKeeper, wakeAt } from './keep-time.ts';
import { prepareTone } from './prepare-tone.ts';
import { takeBackAlerts } from './raise-alerts.ts';
import { tellAlerts } from './tell-alerts.ts';
import { createGapWatch } from './watch-gaps.ts';

type Gone = (place: Place) => boolean;

/** Registers every listener of the clock; must run synchronously when the worker starts. */
export function runClock(now: () => number): void {
  let startedWith: 'browser' | 'extension' = 'extension';
  browser.runtime.onStartup.addListener(() => {
    startedWith = 'browser';
  });
  const { inTurn, read, write } = createClockMemory();
  const keepHealth = createHealthKeeper();
  const keepVisits = createVisitKeeper();
  const drawBadge = createBadge();
  const judge = createJudge();
  const gaps = createGapWatch(
    () => performance.now(),
    () => startedWith,
  );
  const timeKeeper = createTimeKeeper(() => void repair());

  /** Notices what happened since the last sign of life. */
  const pulse = async (): Promise<ClockState> => {
    const before = await read();
    const clock = await gaps.pulse(before, now());
    if (clock !== before) await write(clock);
    return clock;
  };
  /** Shows and tells what is known, and winds up what brings the next sign of life. */
  const show = async (clock: ClockState): Promise<void> => {
    const at = now();
    const promises = await duePromises(at);
    await drawBadge(clock, at);
    await tellAlerts(clock, promises, at);
    await takeBackAlerts(clock, promises, at);
    // Not waited for, nor needed: the clock goes on while it opens, and a ring opens what it finds closed.
    void prepareTone(clock, promises, at).catch(() => {});
    const isWatching = Object.keys(clock).length > 0;
    gaps.expectNext(await timeKeeper.windUp(clock, promises, isWatching, now()));
  };
  let carried: ClockState | null = null;
  let following: Promise<void> | null = null;
  /** Keeps over a restart and shows what is known: once for all that was taken in meanwhile, and no page waits for it. */
  const follow = (): Promise<void> => {
    following ??= inTurn(async () => {
      following = null;
      const clock = await read();
      await carry(carried, clock);
      carried = clock;
      await show(clock);
      if (Object.keys(clock).length) await gaps.sign(async () => (await readLive()).pages, now());
    });
    return following;
  };
  const repair = () => inTurn(pulse).then(follow);

  /** Pages are no longer there to read; with `isClosed` the buyers that only they showed are left for later. */
  const leave = (isGone: Gone, why: GapReason, { isClosed = false, isFrozen = false, from = now() } = {}) =>
    inTurn(async () => {
      const { pages } = await readLive();
      const gone = pages.filter(isGone);
      const others = pages.filter((page) => !isGone(page));
      const before = await read();
      const left = await gaps.leave(before, gone, others, { from, why });
      const moved = isFrozen ? left : moveChats(left, isGone, others);
      const clock = isClosed ? forgetChats(moved, isGone, now()) : moved;
      if (isClosed) await leaveForLater(runningWaits(moved, isNameSite).filter(isGone));
      await write(clock);
      // Last: a worker that is killed before finds the page again among those that do not answer.
      if (!isFrozen) await dropPages(isGone);
      await carry(isClosed ? null : carried, clock);
      carried = clock;
      if (isClosed) await show(clock);
    });

  /**
   * Takes in what a page showed since, all in one step: killed before its end, the worker knows of none of it, and the
   * page sends it again. What comes once more, or from before the page was loaded again, is left out.
   */
  const see = async (
    all: ChatSnapshot[],
    place: Place,
    documentId: string | undefined,
  ): Promise<{ wakeAt: number | null }> => {
    let clock = await pulse();
    const heard = await readHeard(place);
    const snapshots = all.filter((one) => !isPast(one, heard, documentId));
    const before = await readLeftWaits();
    let left = before;
    const over: FinishedWait[] = [];
    for (const snapshot of snapshots) {
      const known = await gaps.comeBack(clock, snapshot, Math.min(snapshot.takenAt, now()));
      const taken = takeUp(known, left, snapshot, place, now());
      const judges = await judge.judgesOf(taken.clock, snapshot, now());
      const { state, finished } = advanceClock(taken.clock, snapshot, place, { ...judges, now: now() });
      over.push(...taken.lost, ...(await judge.withStage(finished, snapshot.open, now())));
      left = taken.left;
      clock = state;
    }
    if (over.length)
      await recordWaits(over, new Set(snapshots.flatMap((one) => [...namesIn(one, isNameSite)])));
    const last = snapshots.at(-1);
    if (last) await write(clock, { ...place, snapshot: last, heard: heardOf(snapshots, documentId) });
    if (left !== before) await carry(null, clock, left);
    for (const snapshot of snapshots) {
      await keepHealth(snapshot, now());
      await keepVisits(snapshot, now());
    }
    void follow();
    return { wakeAt: wakeAt(clock, now()) };
  };

  onMessage('chatSeen', ({ data, sender }) => {
    const snapshots = parseSnapshots(data);
    const tabId = sender.tab?.id;
    if (snapshots.length === 0 || tabId === undefined || sender.id !== browser.runtime.id)
      return { wakeAt: null };
    return inTurn(() => see(snapshots, { tabId, frameId: sender.frameId ?? 0 }, sender.documentId));
  });
  onMessage('knock', () => repair());
  onMessage('chatGone', ({ sender }) => {
    const { tab, frameId = 0 } = sender;
    if (sender.id !== browser.runtime.id || tab?.id === undefined) return;
    return leave((page) => page.tabId === tab.id && page.frameId === frameId, 'page');
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void leave((page) => page.tabId === tabId, 'page', { isClosed: true });
  });
  // A discarded tab comes back under another number; what it showed is gone until then.
  browser.tabs.onReplaced.addListener((added, removed) => {
    void leave((page) => page.tabId === removed, 'page');
    void inTurn(async () => write(renumberTab(await read(), removed, added)));
  });
  browser.tabs.onUpdated.addListener((tabId, { discarded, frozen }) => {
    const isThere: Gone = (page) => page.tabId === tabId;
    if (discarded) void leave(isThere, 'page');
    else if (frozen) void leave(isThere, 'frozen', { isFrozen: true });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PROMISE_ALARM) void repair().then(() => armPromises());
  });
  onAlertsChanged(() => void repair());
  // What the disk had no room for before.
  void inTurn(() => recordWaits([], new Set()));
  void repair().then(async () => {
    // Killed over what a page said when it went away.
    await onSilentPage(({ tabId, frameId }, isClosed, from) =>
      leave((page) => page.tabId === tabId && page.frameId === frameId, 'page', { isClosed, from }),
    );
  });
  void armPromises();
}
