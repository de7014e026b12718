import { browser } from 'wxt/browser';
import { changeAlertSettings } from '../../data/alert-settings.ts';
import { sendMessage } from '../../messaging/protocol.ts';

const NOTICES = { permissions: ['notifications' as const] };

/** Whether the browser lets us show messages of the desktop. */
export const mayNotify = () => browser.permissions.contains(NOTICES);

/** Asks the browser for it; must run in a click. */
export const askToNotify = () => browser.permissions.request(NOTICES);

/** Switches messages of the desktop on, asking the browser first; false: it was not allowed. Must run in a click. */
export async function allowNotices(): Promise<boolean> {
  const allowed = await askToNotify();
  await changeAlertSettings({ notify: allowed });
  return allowed;
}

/** Switches them off and gives the permission back. */
export async function dropNotices(): Promise<void> {
  await changeAlertSettings({ notify: false });
  await browser.permissions.remove(NOTICES).catch(() => false);
}

/** Lets an alert be heard and seen once; gives the ways that worked. */
export const tryAlert = () => sendMessage('tryAlert', undefined).catch(() => []);
