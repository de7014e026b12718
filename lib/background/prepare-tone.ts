import { isSaidAlready } from '../core/alerts/alert-round.ts';
import { chooseWays } from '../core/alerts/choose-ways.ts';
import { alertsDue, type PromiseDue } from '../core/timing/alerts-due.ts';
import type { ClockState } from '../core/timing/clock-state.ts';
import { readAlertSettings } from '../data/alert-settings.ts';
import { readSilentUntil } from '../data/silence.ts';
import { frontTab } from './front-tab.ts';
import { getReady } from './ring.ts';

/** What sounds is made ready so long before: opening it may take seconds on a busy computer; the browser closes it after 30 s. */
const BEFORE_MS = 8000;

let readyFor = 0;

/** Makes ready what will sound within seconds, as far as it may sound as things stand. For each tick. */
export async function prepareTone(
  clock: ClockState,
  promises: readonly PromiseDue[],
  now: number,
): Promise<void> {
  const soon = alertsDue(clock, { after: Math.max(now, readyFor), until: now + BEFORE_MS }, promises);
  const news = soon.filter((alert) => !isSaidAlready(alert));
  if (news.length === 0) return;
  const [settings, front, silentUntil] = await Promise.all([
    readAlertSettings(),
    frontTab(),
    readSilentUntil(),
  ]);
  const next = news.find((alert) => {
    const tabId = (alert.chat ?? clock[alert.chatKey])?.tabId;
    const situation = { now: alert.moment, silentUntil, isThere: tabId !== undefined && tabId === front };
    return chooseWays(alert, settings, situation).includes('sound');
  });
  if (!next) return;
  readyFor = next.moment;
  await getReady(next.moment);
}
