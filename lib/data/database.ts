import Dexie, { type EntityTable } from 'dexie';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';

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
