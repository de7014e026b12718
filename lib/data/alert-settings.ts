import { storage } from 'wxt/utils/storage';
import { type AlertSettings, DEFAULT_ALERTS, readSettings } from '../core/alerts/alert-settings.ts';

const settings = storage.defineItem<AlertSettings>('local:alerts', { fallback: DEFAULT_ALERTS });

/** How to call when a buyer's time runs out. */
export async function readAlertSettings(): Promise<AlertSettings> {
  return readSettings(await settings.getValue());
}

/** Changes some of it; several pages may do so at once. */
export async function changeAlertSettings(change: Partial<AlertSettings>): Promise<void> {
  await navigator.locks.request('qinda:alerts', async () => {
    await settings.setValue({ ...(await readAlertSettings()), ...change });
  });
}

/** Calls `onChange` with the settings now and after each change; returns the unsubscriber. */
export function watchAlertSettings(onChange: (settings: AlertSettings) => void): () => void {
  void readAlertSettings().then(onChange);
  return settings.watch((stored) => onChange(readSettings(stored)));
}

/** Calls `onChange` after each change of them; returns the unsubscriber. */
export function onAlertsChanged(onChange: () => void): () => void {
  return settings.watch(onChange);
}
