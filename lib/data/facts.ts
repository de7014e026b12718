import { storage } from 'wxt/utils/storage';

/** What the shop filled in once: values of variables such as `shop`, `agent`, `courier`, by variable name. */
export type Facts = Record<string, string>;

/** The values for all shops; before there were several, these were all. */
export const facts = storage.defineItem<Facts>('local:facts', { fallback: {} });

/** What one shop (by `shopKey`) says otherwise than all: its own values only. */
export const shopFacts = storage.defineItem<Record<string, Facts>>('local:shopFacts', { fallback: {} });

/** All that is filled in. */
export interface KeptFacts {
  all: Facts;
  shops: Record<string, Facts>;
}

function merge(before: Facts | undefined, values: Facts): Facts {
  const trimmed = Object.entries({ ...before, ...values }).map(
    ([name, value]) => [name, value.trim()] as const,
  );
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/**
 * Remembers `values` beside what is already known, for all shops or for one (by `shopKey`); an empty value forgets its
 * variable. Panel and options may both write: the lock, shared by all pages of the extension, keeps one from undoing
 * the other.
 */
export async function rememberFacts(values: Facts, shop: string | null = null): Promise<void> {
  await navigator.locks.request('qinda:facts', async () => {
    if (shop === null) return facts.setValue(merge(await facts.getValue(), values));
    const { [shop]: before, ...others } = await shopFacts.getValue();
    const own = merge(before, values);
    await shopFacts.setValue(Object.keys(own).length > 0 ? { ...others, [shop]: own } : others);
  });
}

/** Calls `onChange` with the facts now and after each change; returns the unsubscriber. */
export function watchFacts(onChange: (kept: KeptFacts) => void): () => void {
  const tell = async () => onChange({ all: await facts.getValue(), shops: await shopFacts.getValue() });
  void tell();
  const stops = [facts.watch(() => void tell()), shopFacts.watch(() => void tell())];
  return () => {
    for (const stop of stops) stop();
  };
}
