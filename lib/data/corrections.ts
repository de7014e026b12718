import { storage } from 'wxt/utils/storage';
import type { Corrections } from '../core/reading/reading.ts';

/** By `chatKey`; only as long as the browser runs. */
const corrections = storage.defineItem<Record<string, Corrections>>('session:corrections', { fallback: {} });

/** Keeps what the agent has put right in a chat. */
export async function keepCorrections(key: string, next: Corrections): Promise<void> {
  await navigator.locks.request('qinda:corrections', async () => {
    await corrections.setValue({ ...(await corrections.getValue()), [key]: next });
  });
}

/** Calls `onChange` with the corrections of a chat now and after each change; returns the unsubscriber. */
export function watchCorrections(key: string, onChange: (all: Corrections) => void): () => void {
  void corrections.getValue().then((all) => onChange(all[key] ?? {}));
  return corrections.watch((all) => onChange(all?.[key] ?? {}));
}
