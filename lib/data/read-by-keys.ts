import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';

/*
 * What a read costs, beside that of one phrase by its key (Chromium 143, 10,000 and 100,000 phrases): a phrase out of a row of
 * them a quarter, a bare key out of a row a fifteenth.
 */
const IN_A_ROW = 4;
const BARE_KEY = 15;

/**
 * What the base holds of `keys`, by key. Where they are many, those that it does not hold cost nothing, and all phrases are read
 * in a row where that is quicker.
 */
export async function readByKeys(keys: readonly string[]): Promise<Map<string, StoredPhrase>> {
  const { phrases } = database;
  const total = await phrases.count();
  const isFew = keys.length * BARE_KEY < total;
  const all = isFew ? null : new Set(await phrases.toCollection().primaryKeys());
  const wanted = new Set(all ? keys.filter((key) => all.has(key)) : keys);
  const isMost = wanted.size * IN_A_ROW > total;
  const found = isMost ? await phrases.toArray() : await phrases.bulkGet([...wanted]);
  const there = found.filter((phrase) => phrase !== undefined).filter(({ key }) => wanted.has(key));
  return new Map(there.map((phrase) => [phrase.key, phrase]));
}
