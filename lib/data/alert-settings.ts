import { storage } from 'wxt/utils/storage';
import { type AlertSettings, DEFAULT_ALERTS, readSettings } from '../core/alerts/alert-settings.ts';
import { keepLocked } from './policy/keep-locked.ts';
import { onPolicyChanged, readLocks, watchWithPolicy } from './policy/read-policy.ts';

const settings = storage.defineItem<AlertSettings>('local:alerts', { fallback: DEFAULT_ALERTS });

/** How to call when a buyer's time runs out; what the company decides goes before what the agent chose. */
export async function readAlertSettings(): Promise<AlertSettings> {
  const [stored, { alerts }] = await Promise.all([settings.getValue(), readLocks()]);
  return { ...readSettings(stored), ...alerts };
}

/** Changes some of it; several pages may do so at once. Rejects with `SettingLocked` where the company decides. */
export async function changeAlertSettings(change: Partial<AlertSettings>): Promise<void> {
  await navigator.locks.request('qinda:alerts', async () => {
    const stored = readSettings(await settings.getValue());
    await settings.setValue(keepLocked((await readLocks()).alerts, stored, { ...stored, ...change }));
  });
}

/** Calls `onChange` with the settings now and after each change; returns the unsubscriber. */
export function watchAlertSettings(onChange: (settings: AlertSettings) => void): () => void {
  return watchWithPolicy([settings], readAlertSettings, onChange);
}

/** Calls `onChange` after each change of them; returns the unsubscriber. */
export function onAlertsChanged(onChange: () => void): () => void {
  const stops = [settings.watch(onChange), onPolicyChanged(onChange)];
  return () => {
    for (const stop of stops) stop();
  };
}
