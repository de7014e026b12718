import type { IndexLayer } from '../core/matching/phrase-index.ts';
import { database } from './database.ts';

/** Goes up whenever texts are cut, hashed or weighed differently. */
const VERSION = 1;

/** The index as it was last worked out; null when there is none, or another version's. */
export async function readLayer(): Promise<IndexLayer | null> {
  const stored = await database.indexes.get('phrases');
  return stored?.version === VERSION ? stored.layer : null;
}

export async function keepLayer(layer: IndexLayer): Promise<void> {
  await database.indexes.put({ id: 'phrases', version: VERSION, layer });
}
