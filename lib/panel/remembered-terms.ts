import { endKey, expires, usualEnd } from '../core/knowledge/terms.ts';
import type { Facts } from '../data/facts.ts';

/** Values that the agent just entered, as they are kept: what holds only for a while gets an end. */
export function rememberedTerms(values: Facts, now: number): Facts {
  const ends = Object.entries(values)
    .filter(([name, value]) => expires(name) && value.trim() !== '')
    .map(([name, value]) => [endKey(name), usualEnd(value, now)] as const);
  return { ...values, ...Object.fromEntries(ends) };
}
