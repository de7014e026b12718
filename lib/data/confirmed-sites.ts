import { storage } from 'wxt/utils/storage';

/** When the user said that a built-in site reads and fills rightly, ms since the epoch, by site. */
export type Confirmed = Record<string, number>;

const confirmed = storage.defineItem<Confirmed>('local:confirmedSites', { fallback: {} });

/** Keeps the user's word that a site works; null takes it back. */
export async function confirmSite(id: string, at: number | null): Promise<void> {
  await navigator.locks.request('qinda:confirmed', async () => {
    const { [id]: _, ...others } = await confirmed.getValue();
    await confirmed.setValue(at === null ? others : { ...others, [id]: at });
  });
}

/** Calls `onChange` with the confirmed sites now and after each change; returns the unsubscriber. */
export function watchConfirmed(onChange: (all: Confirmed) => void): () => void {
  void confirmed.getValue().then(onChange);
  return confirmed.watch((all) => onChange(all ?? {}));
}
