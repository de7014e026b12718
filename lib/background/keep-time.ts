import { browser } from 'wxt/browser';
import { nextAlertAt, type PromiseDue } from '../core/timing/alerts-due.ts';
import { type ClockState, deadlineOf, waitingChats } from '../core/timing/clock-state.ts';

const ALARM = 'clock';
/** Alarms cannot be closer together: the net below the timers, min. */
const WAITING_ALARM_MIN = 0.5;
/** While chat pages are open but nobody waits: only a sign of life, by which sleep is noticed; min. */
const WATCHING_ALARM_MIN = 1;
/** A deadline this near, or this little over, is counted by the second; beyond, the alarm is fine enough, and the worker may sleep. */
const TICK_BEFORE_MS = 2 * 60_000;
const TICK_AFTER_MS = 5 * 60_000;
/** A worker without events lives 30 s. */
const TIMER_MS = 25_000;

/** Timers and the alarm that bring the next sign of life. */
export interface TimeKeeper {
  /** Winds everything up for what is known now. Gives the ms in which the next sign of life comes; null: none is needed. */
  windUp(
    clock: ClockState,
    promises: readonly PromiseDue[],
    isWatching: boolean,
    now: number,
  ): Promise<number | null>;
}

/** When a page should knock in case the worker is no longer there, ms since the epoch; null: nothing is due soon. */
export function wakeAt(clock: ClockState, now: number): number | null {
  const next = nextAlertAt(clock, now);
  return next !== null && next - now < TICK_AFTER_MS ? next : null;
}

/** Must be made synchronously when the worker starts: it listens to the alarm. */
export function createTimeKeeper(onTime: () => void): TimeKeeper {
  let second: ReturnType<typeof setTimeout> | undefined;
  let moment: ReturnType<typeof setTimeout> | undefined;
  let alarm: number | null | undefined;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onTime();
  });
  const setAlarm = async (minutes: number | null) => {
    if (alarm === minutes) return;
    alarm = minutes;
    if (minutes === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { periodInMinutes: minutes });
  };
  return {
    async windUp(clock, promises, isWatching, now) {
      clearTimeout(second);
      clearTimeout(moment);
      const waiting = waitingChats(clock);
      const isNear = waiting.some(({ wait }) => {
        const left = deadlineOf(wait) - now;
        return left < TICK_BEFORE_MS && left > -TICK_AFTER_MS;
      });
      if (isNear) second = setTimeout(onTime, 1000 - (now % 1000));
      const next = nextAlertAt(clock, now, promises);
      if (next !== null && next - now <= TIMER_MS) moment = setTimeout(onTime, Math.max(0, next - now));
      const isDueSometime = waiting.length > 0 || promises.length > 0;
      const minutes = isDueSometime ? WAITING_ALARM_MIN : isWatching ? WATCHING_ALARM_MIN : null;
      await setAlarm(minutes);
      if (isNear) return 1000;
      return minutes && minutes * 60_000;
    },
  };
}
