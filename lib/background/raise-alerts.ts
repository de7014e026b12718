/**
 * Tells a person what became due. That each thing is told once is seen to before; here it is chosen how, and kept what is
 * to be taken back.
 *
 *   fresh ──▶ called by sound, notice, title ──answered, over──▶ taken back
 */
import { isSaidAlready, signalFor } from '../core/alerts/alert-round.ts';
import { chooseWays, type Way } from '../core/alerts/choose-ways.ts';
import { alertsDue, type ClockAlert, type PromiseDue } from '../core/timing/alerts-due.ts';
import type { ChatClock, ClockState, Place } from '../core/timing/clock-state.ts';
import { type AlertLog, readAlertLog, writeAlertLog } from '../data/alert-log.ts';
import { readAlertSettings } from '../data/alert-settings.ts';
import { readClock } from '../data/live.ts';
import { readSilentUntil } from '../data/silence.ts';
import { t } from '../i18n/t.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { frontTab } from './front-tab.ts';
import { ring } from './ring.ts';
import { clearNotice, showNotice } from './show-notice.ts';
import { onClockAlert } from './tell-alerts.ts';

/** More at once than this are one notice that counts them. */
const MAX_NOTICES = 3;

const samePlace = (a: Place, b: Place) => a.tabId === b.tabId && a.frameId === b.frameId;

/** Lets a page's title say who waits; null: it is the page's own again. A page that has gone shows nothing any more. */
async function setTitle({ tabId, frameId }: Place, text: string | null): Promise<void> {
  await sendMessage('flashTitle', { text }, { tabId, frameId }).catch(() => {});
}

async function notice(alerts: ClockAlert[], now: number): Promise<AlertLog['noticed']> {
  const shown = alerts.length > MAX_NOTICES ? alerts.slice(0, 1) : alerts;
  const others = alerts.length - shown.length;
  const ids = await Promise.all(shown.map((alert) => showNotice(alert, others, now)));
  return ids.flatMap((id, index) => {
    const alert = shown[index];
    return id && alert ? [{ id, chatKey: alert.chatKey }] : [];
  });
}

async function flash(alerts: ClockAlert[]): Promise<Place[]> {
  const pages = new Map<string, ChatClock[]>();
  for (const { chat } of alerts)
    if (chat)
      pages.set(`${chat.tabId}:${chat.frameId}`, [
        ...(pages.get(`${chat.tabId}:${chat.frameId}`) ?? []),
        chat,
      ]);
  return Promise.all(
    [...pages.values()].flatMap(([first, ...others]) => {
      if (!first) return [];
      const { tabId, frameId } = first;
      const name = first.name || t('alerts.notice.unnamed');
      const text = others.length
        ? t('alerts.titleMany', { count: others.length + 1 })
        : t('alerts.titleOne', { name });
      return setTitle(first, text).then(() => ({ tabId, frameId }));
    }),
  );
}

/** Calls for `fresh`, each in the ways that the settings allow; gives what there is to take back later. */
async function call(fresh: readonly ClockAlert[], clock: ClockState, now: number): Promise<AlertLog> {
  const [settings, front, silentUntil] = await Promise.all([
    readAlertSettings(),
    frontTab(),
    readSilentUntil(),
  ]);
  const chosen = fresh.map((one) => {
    const alert = { ...one, chat: one.chat ?? clock[one.chatKey] ?? null };
    const isThere = alert.chat !== null && alert.chat.tabId === front;
    const situation = { now, silentUntil, isThere };
    return { alert, ways: chooseWays(alert, settings, situation) };
  });
  const by = (way: Way) => chosen.filter(({ ways }) => ways.includes(way)).map(({ alert }) => alert);
  const signal = signalFor(by('sound'));
  // Not waited for: a tone takes a second, and the clock goes on meanwhile.
  if (signal) void ring(signal, settings.volume);
  const [noticed, flashing] = await Promise.all([notice(by('notify'), now), flash(by('title'))]);
  return { noticed, flashing };
}

/** Calls for what has just become due. */
async function raise(news: readonly ClockAlert[], now: number): Promise<void> {
  const made = await call(
    news.filter((alert) => !isSaidAlready(alert)),
    await readClock(),
    now,
  );
  if (made.noticed.length + made.flashing.length === 0) return;
  const { noticed, flashing } = await readAlertLog();
  await writeAlertLog({
    noticed: [...noticed.filter(({ id }) => !made.noticed.some((one) => one.id === id)), ...made.noticed],
    flashing: [
      ...flashing.filter((page) => !made.flashing.some((one) => samePlace(one, page))),
      ...made.flashing,
    ],
  });
}

/** Registers for alerts; must run synchronously when the worker starts. */
export function raiseAlerts(): void {
  onClockAlert(raise);
}

/** Takes back what called for those who no longer wait. */
export async function takeBackAlerts(
  clock: ClockState,
  promises: readonly PromiseDue[],
  now: number,
): Promise<void> {
  const { noticed, flashing } = await readAlertLog();
  if (noticed.length + flashing.length === 0) return;
  const due = alertsDue(clock, { after: -Infinity, until: now }, promises).filter(({ at }) => at === 'due');
  const isDue = ({ chatKey }: { chatKey: string }) => due.some((alert) => alert.chatKey === chatKey);
  const isLate = (page: Place) => due.some(({ chat }) => chat && samePlace(chat, page));
  const over = noticed.filter((one) => !isDue(one));
  const calm = flashing.filter((page) => !isLate(page));
  if (over.length + calm.length === 0) return;
  await writeAlertLog({ noticed: noticed.filter(isDue), flashing: flashing.filter(isLate) });
  await Promise.all([...over.map(({ id }) => clearNotice(id)), ...calm.map((page) => setTitle(page, null))]);
}
