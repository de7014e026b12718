import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';

/** What the base holds of `keys`, by key. */
export async function readByKeys(keys: readonly string[]): Promise<Map<string, StoredPhrase>> {
  const found = await database.phrases.bulkGet([...keys]);
  return new Map(found.filter((phrase) => phrase !== undefined).map((phrase) => [phrase.key, phrase]));
}
