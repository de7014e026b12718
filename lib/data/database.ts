import Dexie, { type EntityTable } from 'dexie';
import type { Phrase } from '../core/knowledge/phrase.ts';

/** A phrase as the knowledge base keeps it. */
export interface StoredPhrase extends Phrase {
  /** `source/lang/id`: unique over all libraries. */
  key: string;
  /** `pack` for our own, `own` for what the user wrote, else the name of the imported library. */
  source: string;
  /** Taken out of suggestions and search, kept for restoring. */
  hidden: boolean;
  /** Changed by the user: an update of its source leaves it alone. */
  edited: boolean;
  /** First letters of the title's pinyin, `什么时候发货` → `smshfh`. */
  initials: string;
  /** Position within its source: the order of the file, or of writing. Only for sorting. */
  place: number;
  /** ms since the epoch. */
  updatedAt: number;
}

/** A finished wait: times and ids only, never words. */
export interface StoredWait {
  id: number;
  site: string;
  chatId: string;
  kind: 'greeting' | 'reply';
  /** ms since the epoch. */
  startedAt: number;
  answeredAt: number;
  targetMs: number;
}

/** Which revision of each built-in pack is in the base. */
export interface LoadedPack {
  lang: string;
  revision: number;
}

/** The knowledge base and the record of waits. Versions only ever go up; each step is an own `version(n)`. */
export const database = new Dexie('qinda') as Dexie & {
  phrases: EntityTable<StoredPhrase, 'key'>;
  packs: EntityTable<LoadedPack, 'lang'>;
  waits: EntityTable<StoredWait, 'id'>;
};

database.version(1).stores({
  phrases: 'key, source, group',
  packs: 'lang',
  waits: '++id, answeredAt',
});
