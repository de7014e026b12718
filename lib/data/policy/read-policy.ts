import { browser } from 'wxt/browser';
import { emptyPolicy, type Locks, type Policy } from './policy.ts';

/**
 * What the company says now. Firefox rejects where nobody manages it; then, as wherever nothing is said, the rules of a policy
 * are not even loaded.
 */
export async function readPolicy(): Promise<Policy> {
  const given = await Promise.resolve(browser.storage.managed?.get(null)).catch(() => ({}));
  if (!given || Object.keys(given).length === 0) return emptyPolicy();
  return (await import('./check-policy.ts')).checkPolicy(given);
}

/** The settings that the company decides now. */
export const readLocks = async (): Promise<Locks> => (await readPolicy()).locks;

/** Calls `onChange` after each change of the policy; returns the unsubscriber. */
export function onPolicyChanged(onChange: () => void): () => void {
  const changed = browser.storage.managed?.onChanged;
  const told = () => onChange();
  changed?.addListener(told);
  return () => changed?.removeListener(told);
}

interface Watchable {
  watch(onChange: () => void): () => void;
}

/**
 * Calls `onChange` with what `read` gives, now and whenever one of the items or the policy changes; returns the unsubscriber.
 */
export function watchWithPolicy<T>(
  items: readonly Watchable[],
  read: () => Promise<T>,
  onChange: (value: T) => void,
): () => void {
  let stopped = false;
  const tell = async () => {
    const value = await read();
    if (!stopped) onChange(value);
  };
  void tell();
  const stops = [...items.map((item) => item.watch(() => void tell())), onPolicyChanged(() => void tell())];
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** Calls `onChange` with the policy now and after each change; returns the unsubscriber. */
export const watchPolicy = (onChange: (policy: Policy) => void): (() => void) =>
  watchWithPolicy([], readPolicy, onChange);
