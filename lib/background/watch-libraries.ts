/**
 * The worker's part of shared libraries: it looks, the panel and the options take.
 *
 *   worker starts, a subscription changes ─▶ alarm for the earliest ─▶ look at what is due ─▶ alarm for the next
 *   the options ask ─▶ look at once
 */
import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { alarmAt } from '../core/share/next-try.ts';
import { listSubscriptions } from '../data/share/subscriptions.ts';
import { onMessage } from '../messaging/protocol.ts';
import { lookAtLibrary } from './look-at-library.ts';

const ALARM = 'libraries';
const SLACK_MS = 90_000;

async function windUp(now: number): Promise<void> {
  const moments = (await listSubscriptions()).filter(({ paused }) => !paused).map(({ nextAt }) => nextAt);
  const when = alarmAt(moments, now, Math.random());
  if (when === null) return void (await browser.alarms.clear(ALARM));
  const standing = (await browser.alarms.get(ALARM))?.scheduledTime ?? 0;
  // One that stands is not put off again by each start of the worker, nor left to ring for nothing.
  const isFit = standing >= Math.min(...moments) - SLACK_MS && standing <= when + SLACK_MS && standing > now;
  if (!isFit) await browser.alarms.create(ALARM, { when });
}

async function lookAtAllDue(): Promise<void> {
  for (const { address, paused, nextAt } of await listSubscriptions())
    if (!paused && nextAt <= Date.now())
      await lookAtLibrary(address, { whole: false }, Date.now(), Math.random());
}

/** Registers every listener; must run synchronously when the worker starts. */
export function watchLibraries(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void lookAtAllDue().then(() => windUp(Date.now()));
  });
  onMessage('lookAtLibrary', ({ data, sender }) => {
    // A page's script has no business with addresses.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) throw new Error('only pages of this extension');
    return lookAtLibrary(data.address, data, Date.now(), Math.random());
  });
  // Also tells of changes that pages of the extension make, as long as the worker lives; its next start sees the others.
  liveQuery(listSubscriptions).subscribe(() => void windUp(Date.now()));
}
