import { endKey, TERMS } from '../core/knowledge/terms.ts';
import type { SharedTerm } from '../core/library/check-riders.ts';
import { type Swap, swapAll } from '../core/library/swap.ts';
import { type Facts, facts } from './facts.ts';
import { readLocks } from './policy/read-policy.ts';

/** The terms among stored values, each with its end. */
export function termsOf(values: Facts): Map<string, SharedTerm> {
  const terms = new Map<string, SharedTerm>();
  for (const name of TERMS) {
    const { [name]: value, [endKey(name)]: end } = values;
    if (value) terms.set(name, { value, ...(end && { end }) });
  }
  return terms;
}

/**
 * Swaps terms for all shops, each with its end; returns the names of those that were changed since or that the company decides,
 * which stay.
 */
export function swapTerms(swaps: readonly Swap<SharedTerm>[]): Promise<string[]> {
  return navigator.locks.request('qinda:facts', async () => {
    const [stored, { terms }] = await Promise.all([facts.getValue(), readLocks()]);
    const { next, left } = swapAll(termsOf(stored), swaps, (name) => name in terms || endKey(name) in terms);
    const kept: Facts = { ...stored };
    for (const { key } of swaps.filter(({ key }) => !left.includes(key))) {
      const term = next.get(key);
      delete kept[key];
      delete kept[endKey(key)];
      if (term) Object.assign(kept, { [key]: term.value, ...(term.end && { [endKey(key)]: term.end }) });
    }
    await facts.setValue(kept);
    return left;
  });
}
