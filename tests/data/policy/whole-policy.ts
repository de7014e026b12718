import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPolicy } from '../../../lib/data/policy/ask-policy.ts';

export const ADDRESS = 'https://files.example.com/shop.json';
export const KEY = 'A'.repeat(43);
export const OTHER_KEY = 'B'.repeat(43);
export const HOURS = { shifts: [{ from: '09:00', to: '18:00' }], timezone: 'Asia/Shanghai', closedOn: [] };

/** Every entry that a policy can have. */
export const WHOLE = {
  libraries: [{ address: ADDRESS, key: KEY, update: 'preview', everyHours: 24 }],
  terms: { courier: 'SF', stockLeft: '12', 'stockLeft@end': '2027-01-01T00:00' },
  ...{ badge: false, sound: true, volume: 0.9, notify: true, title: false, nudge: true, onlyAway: false },
  ...{ tryOpening: true, quietHours: [{ from: '22:00', to: '08:00', days: [6, 7] }] },
  ...{ firstReplySec: 10, replySec: 30, shopHours: HOURS },
  siteRules: [{ site: 'pinduoduo', rule: '', replySec: 40 }],
  ...{ goalPermille: 950, keepWaitsDays: 0, rememberBuyersDays: 30, gapRadar: true, backupReminderDays: 7 },
};

/** What an administrator wrote, from now on, as the worker hears it. */
export async function say(policy: object): Promise<void> {
  await fakeBrowser.storage.managed.clear();
  await fakeBrowser.storage.managed.set(policy);
  await askPolicy();
}
export const silence = () => say({});
export const locked = (name: string) =>
  expect.objectContaining({ name: 'SettingLocked', message: expect.stringContaining(name) });
