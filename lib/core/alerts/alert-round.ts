import type { ClockAlert } from '../timing/alerts-due.ts';
import type { Signal } from './tones.ts';

/** A buyer whom nobody has greeted is called for once: that the answer is late too is no news. */
export function isSaidAlready({ what, chat }: Pick<ClockAlert, 'what' | 'chat'>): boolean {
  const wait = chat?.wait;
  return what === 'answer' && wait?.kind === 'greeting' && wait.greetedAt === null;
}

/** The one signal for alerts that came at once: what cannot be made good any more sounds first. */
export function signalFor(alerts: readonly Pick<ClockAlert, 'at' | 'what'>[]): Signal | null {
  const over = alerts.filter(({ at }) => at === 'due');
  if (over.some(({ what }) => what === 'platform')) return 'platform';
  if (over.some(({ what }) => what !== 'promise')) return 'due';
  if (over.length) return 'promise';
  return alerts.length ? 'nudge' : null;
}
