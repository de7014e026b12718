/**
 * The worker's part of the clock. Nothing it knows lives in this module: every wake reads `storage.session` again.
 *
 *   idle ──chatSeen / alarm / start──▶ repaired (state read, badge drawn) ──someone waits──▶ ticking (1 s) ──▶ …
 *                                                                      └──nobody waits──▶ idle
 * A worker that is killed while ticking is woken by the next snapshot or by the alarm, 30 s at the latest.
 */
import { browser } from 'wxt/browser';
import { parseSnapshot } from '../core/chat/parse-snapshot.ts';
import { badgeOf, type Urgency } from '../core/timing/badge.ts';
import { advanceClock } from '../core/timing/clock.ts';
import {
  type ClockState,
  deadlineOf,
  forgetChats,
  moveChats,
  type Place,
  renumberTab,
  waitingChats,
} from '../core/timing/clock-state.ts';
import { createHealthKeeper } from '../data/health.ts';
import { dropPages, readClock, readLive, writeLive } from '../data/live.ts';
import { recordWaits } from '../data/waits.ts';
import { onMessage } from '../messaging/protocol.ts';
import { carry, takeUp } from './carry-waits.ts';

const ALARM = 'clock';
/** Badge colours: the tokens `accent`, `warn` and `late` of assets/tokens.css, which the worker cannot read. */
const COLOURS: Record<Urgency, string> = { calm: '#0b6b57', soon: '#8a5300', late: '#b3261e' };
/** A wait this far over is no longer counted by the second: the alarm's half minute is fine enough, and the worker may sleep. */
const TICK_UNTIL_MS = 5 * 60_000;

/** Registers every listener of the clock; must run synchronously when the worker starts. */
export function runClock(now: () => number): void {
  let ticking: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const keepHealth = createHealthKeeper();
  /** One read-advance-write after the other: two snapshots at once must not overwrite each other. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = work.then(job);
    work = done.catch(() => undefined);
    return done;
  };
  const draw = async (clock: ClockState): Promise<void> => {
    clearTimeout(ticking);
    const at = now();
    const { text, urgency } = badgeOf(clock, at);
    await browser.action.setBadgeText({ text });
    if (text) await browser.action.setBadgeBackgroundColor({ color: COLOURS[urgency] });
    const waiting = waitingChats(clock);
    if (waiting.some((chat) => at - deadlineOf(chat.wait) < TICK_UNTIL_MS))
      ticking = setTimeout(() => void repair(), 1000 - (at % 1000));
    if (waiting.length) await browser.alarms.create(ALARM, { periodInMinutes: 0.5 });
    else await browser.alarms.clear(ALARM);
  };
  const repair = () => inTurn(async () => draw(await readClock()));
  const forget = (gone: (place: Place) => boolean) =>
    inTurn(async () => {
      await dropPages(gone);
      const { clock: before, pages } = await readLive();
      const clock = forgetChats(moveChats(before, gone, pages), gone, now());
      await writeLive(clock);
      await carry(before, clock);
      await draw(clock);
    });
  /** A discarded tab comes back under another number; what it showed is gone until then. */
  const replace = (added: number, removed: number) =>
    inTurn(async () => {
      await dropPages((page) => page.tabId === removed);
      const clock = renumberTab(await readClock(), removed, added);
      await writeLive(clock);
    });

  onMessage('chatSeen', ({ data, sender }) => {
    const snapshot = parseSnapshot(data);
    const tabId = sender.tab?.id;
    if (!snapshot || tabId === undefined || sender.id !== browser.runtime.id) return;
    const place = { tabId, frameId: sender.frameId ?? 0 };
    return inTurn(async () => {
      const clock = await takeUp(await readClock(), snapshot, place, now());
      const { state, finished } = advanceClock(clock, snapshot, place, now());
      await writeLive(state, { ...place, snapshot });
      await carry(clock, state);
      if (finished.length) await recordWaits(finished);
      await draw(state);
      await keepHealth(snapshot, now());
    });
  });
  onMessage('chatGone', ({ sender }) => {
    const { tab, frameId = 0 } = sender;
    if (sender.id !== browser.runtime.id || tab?.id === undefined) return;
    return inTurn(() => dropPages((page) => page.tabId === tab.id && page.frameId === frameId));
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget((place) => place.tabId === tabId));
  browser.tabs.onReplaced.addListener((added, removed) => void replace(added, removed));
  browser.tabs.onUpdated.addListener((tabId, { discarded }) => {
    if (discarded) void inTurn(() => dropPages((page) => page.tabId === tabId));
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void repair();
  });
  void repair();
}
