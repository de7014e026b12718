/**
 * Messages of the desktop. They name the buyer and say what is due, never what was written: systems keep such messages in
 * lists of their own, outside of what QinDa can clear. The permission is asked for when they are switched on, so the
 * interface may be missing, and may come while the worker runs.
 */
import { browser } from 'wxt/browser';
import type { ClockAlert } from '../core/timing/alerts-due.ts';
import { readClock } from '../data/live.ts';
import { openPanel } from '../data/panel-window.ts';
import { t } from '../i18n/t.ts';
import { bringUp } from './bring-up.ts';

const PREFIX = 'qinda:';
/** What the id of a notice tells: the worker may have been stopped when it is clicked, and opening the panel cannot wait. */
type Aim = [windowId: number, chatKey: string];

/** A second below is nothing that a person reads. */
const seconds = (ms: number) => Math.max(1, Math.round(ms / 1000));

function messageFor({ what, chat }: ClockAlert, now: number): string {
  if (what === 'promise') return t('alerts.notice.promise');
  const waited = seconds(now - (chat?.wait?.startedAt ?? now));
  return t(`alerts.notice.${what}`, { seconds: waited });
}

/** Shows that `alert` is due, and that `others` more are; resolves to the notice's id, null when the browser allows none. */
export async function showNotice(alert: ClockAlert, others: number, now: number): Promise<string | null> {
  if (!browser.notifications) return null;
  const tab = alert.chat && (await browser.tabs.get(alert.chat.tabId).catch(() => null));
  const aim: Aim = [tab?.windowId ?? -1, alert.chatKey];
  const title = alert.name || t('alerts.notice.unnamed');
  const more = others > 0 ? `\n${t('alerts.notice.more', { count: others })}` : '';
  return browser.notifications.create(PREFIX + JSON.stringify(aim), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: messageFor(alert, now) + more,
    // Our own tone has its own switch; Firefox refuses what it does not know.
    ...(import.meta.env.FIREFOX ? {} : { silent: true, priority: 2 }),
  });
}

export async function clearNotice(id: string): Promise<void> {
  await browser.notifications?.clear(id);
}

async function openFrom(id: string): Promise<void> {
  if (!id.startsWith(PREFIX)) return;
  const [windowId, chatKey] = JSON.parse(id.slice(PREFIX.length)) as Aim;
  // First and synchronously: the click lets a panel be opened, a moment later it does not.
  if (windowId >= 0) void openPanel(windowId).catch(() => {});
  const chat = (await readClock())[chatKey];
  if (chat) await bringUp(chat, chat.chatId);
  await clearNotice(id);
}

/** Listens for clicks on notices; must run synchronously when the worker starts. */
export function openFromNotices(): void {
  let listens = false;
  const listen = () => {
    if (listens || !browser.notifications) return;
    listens = true;
    browser.notifications.onClicked.addListener((id) => void openFrom(id));
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
