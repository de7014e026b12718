import type { ClockAlert } from '../timing/alerts-due.ts';
import { isInShift } from '../timing/hours.ts';
import type { AlertSettings } from './alert-settings.ts';

/** A way to call somebody. The badge is none: it never calls, it only counts. */
export type Way = 'sound' | 'notify' | 'title';

/** What is so at the moment of an alert. */
export interface Situation {
  /** ms since the epoch. */
  now: number;
  /** Do not disturb until then, ms since the epoch; 0: no. */
  silentUntil: number;
  /** The buyer's tab is in front of the window that one works in. */
  isThere: boolean;
}

/** In which ways to call for one alert: none at night, while nothing may disturb, or where somebody looks at it already. */
export function chooseWays(
  alert: Pick<ClockAlert, 'at' | 'what'>,
  settings: AlertSettings,
  { now, silentUntil, isThere }: Situation,
): Way[] {
  if (now < silentUntil || isInShift(settings.quiet, '', now)) return [];
  if (settings.onlyAway && isThere) return [];
  // What is not over yet is worth a soft tone, not a message on top of what one is doing.
  if (alert.at === 'nudge') return settings.nudge && settings.sound ? ['sound'] : [];
  const isPromise = alert.what === 'promise';
  return (['sound', 'notify', 'title'] as const).filter(
    (way) => settings[way] && !(isPromise && way === 'title'),
  );
}
