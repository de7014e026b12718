import { storage } from 'wxt/utils/storage';
import { emptyPolicy, type Locks, type Policy } from './policy.ts';

/**
 * What the company last said, as it was given. Read from here and not from `storage.managed`, which Chromium answers only
 * when it has loaded all policies (6.8 s after the start of the browser, seen in 156): no clock and no panel waits for that.
 */
export const lastPolicy = storage.defineItem<Record<string, unknown>>('local:policy', { fallback: {} });

/** What the company says; where nothing is said, the rules of a policy are not even loaded. */
export async function readPolicy(): Promise<Policy> {
  const given = await lastPolicy.getValue();
  if (Object.keys(given).length === 0) return emptyPolicy();
  return (await import('./check-policy.ts')).checkPolicy(given);
}

/** The settings that the company decides now. */
export const readLocks = async (): Promise<Locks> => (await readPolicy()).locks;

/** Calls `onChange` after each change of the policy; returns the unsubscriber. */
export const onPolicyChanged = (onChange: () => void): (() => void) => lastPolicy.watch(() => onChange());

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
