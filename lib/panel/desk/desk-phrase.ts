import type { StoredPhrase } from '../../data/database.ts';

/** A phrase as the library desk handles it: what the knowledge base keeps, as components may know it. */
export type DeskPhrase = StoredPhrase;
