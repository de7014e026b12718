import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';

/** Reading a phrase by its key takes as long as reading four in a row (Chromium 143, 10,000 and 100,000 phrases). */
const BY_KEY = 4;
/** So few are read by their keys without looking which of them are there. */
const FEW = 100;

/**
 * What the base holds of `keys`, by key. Where they are many, those that it does not hold cost nothing, and all phrases are read
 * in a row where that is quicker.
 */
export async function readByKeys(keys: readonly string[]): Promise<Map<string, StoredPhrase>> {
  const { phrases } = database;
  const all = keys.length <= FEW ? null : new Set(await phrases.toCollection().primaryKeys());
  const wanted = new Set(all ? keys.filter((key) => all.has(key)) : keys);
  const isMost = all !== null && wanted.size * BY_KEY > all.size;
  const found = isMost ? await phrases.toArray() : await phrases.bulkGet([...wanted]);
  const there = found.filter((phrase) => phrase !== undefined).filter(({ key }) => wanted.has(key));
  return new Map(there.map((phrase) => [phrase.key, phrase]));
}
