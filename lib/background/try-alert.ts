import type { Way } from '../core/alerts/choose-ways.ts';
import { readAlertSettings } from '../data/alert-settings.ts';
import { t } from '../i18n/t.ts';
import { onMessage } from '../messaging/protocol.ts';
import { ring } from './ring.ts';
import { showNotice } from './show-notice.ts';

/** Lets the owner hear and see an alert before a buyer waits; answers with the ways that worked. */
export function tryAlertOnAsk(): void {
  onMessage('tryAlert', async () => {
    const { sound, notify, volume } = await readAlertSettings();
    const now = Date.now();
    const sample = { what: 'greet', at: 'due', moment: now, dueAt: now, chatKey: '', chat: null } as const;
    const name = t('alerts.notice.sample');
    const worked: [Way, Promise<unknown>][] = [
      ['sound', sound ? ring('due', volume) : Promise.resolve(false)],
      ['notify', notify ? showNotice({ ...sample, id: '', name }, 0, now) : Promise.resolve(null)],
    ];
    const ways = await Promise.all(worked.map(async ([way, done]) => ((await done) ? way : null)));
    return ways.filter((way) => way !== null);
  });
}
