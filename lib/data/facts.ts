import { storage } from 'wxt/utils/storage';
import { keepLocked } from './policy/keep-locked.ts';
import { readLocks, watchWithPolicy } from './policy/read-policy.ts';

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

const without = (values: Facts, names: Facts): Facts =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !(name in names)));

/** All that is filled in; what the company says holds for all shops, and none says it otherwise. */
export async function readFacts(): Promise<KeptFacts> {
  const [all, shops, { terms }] = await Promise.all([facts.getValue(), shopFacts.getValue(), readLocks()]);
  return {
    all: { ...all, ...terms },
    shops: Object.fromEntries(Object.entries(shops).map(([shop, own]) => [shop, without(own, terms)])),
  };
}

/**
 * Remembers `values` beside what is already known, for all shops or for one (by `shopKey`); an empty value forgets its
 * variable. Panel and options may both write: the lock, shared by all pages of the extension, keeps one from undoing
 * the other. Rejects with `SettingLocked` where the company says what holds.
 */
export async function rememberFacts(values: Facts, shop: string | null = null): Promise<void> {
  await navigator.locks.request('qinda:facts', async () => {
    const { terms } = await readLocks();
    if (shop === null) {
      const stored = await facts.getValue();
      return facts.setValue(keepLocked<Facts>(terms, stored, merge(stored, values)));
    }
    const { [shop]: before, ...others } = await shopFacts.getValue();
    const own = keepLocked<Facts>(terms, before ?? {}, merge(before, values));
    await shopFacts.setValue(Object.keys(own).length > 0 ? { ...others, [shop]: own } : others);
  });
}

/** Calls `onChange` with the facts now and after each change; returns the unsubscriber. */
export function watchFacts(onChange: (kept: KeptFacts) => void): () => void {
  return watchWithPolicy([facts, shopFacts], readFacts, onChange);
}
