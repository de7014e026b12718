import { storage } from 'wxt/utils/storage';

/** What the shop filled in once: values of variables such as `shop`, `agent`, `courier`, by variable name. */
export type Facts = Record<string, string>;

export const facts = storage.defineItem<Facts>('local:facts', { fallback: {} });

/**
 * Remembers `values` beside what is already known; an empty value forgets its variable. Panel and options may both
 * write: the lock, shared by all pages of the extension, keeps one from undoing the other.
 */
export async function rememberFacts(values: Facts): Promise<void> {
  await navigator.locks.request('qinda:facts', async () => {
    const next = { ...(await facts.getValue()), ...values };
    const trimmed = Object.entries(next).map(([name, value]) => [name, value.trim()] as const);
    await facts.setValue(Object.fromEntries(trimmed.filter(([, value]) => value !== '')));
  });
}

/** Calls `onChange` with the facts now and after each change; returns the unsubscriber. */
export function watchFacts(onChange: (all: Facts) => void): () => void {
  void facts.getValue().then(onChange);
  return facts.watch((all) => onChange(all ?? {}));
}
