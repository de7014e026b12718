import { storage } from 'wxt/utils/storage';

/** What the shop filled in once: values of variables such as `shop`, `agent`, `courier`, by variable name. */
export type Facts = Record<string, string>;

export const facts = storage.defineItem<Facts>('local:facts', { fallback: {} });

/** Remembers `values` beside what is already known; an empty value forgets its variable. */
export async function rememberFacts(values: Facts): Promise<void> {
  const next = { ...(await facts.getValue()), ...values };
  await facts.setValue(Object.fromEntries(Object.entries(next).filter(([, value]) => value.trim() !== '')));
}

/** Calls `onChange` with the facts now and after each change; returns the unsubscriber. */
export function watchFacts(onChange: (all: Facts) => void): () => void {
  void facts.getValue().then(onChange);
  return facts.watch((all) => onChange(all ?? {}));
}
