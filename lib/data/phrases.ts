import type { Collection, InsertType } from 'dexie';
import { keysOf, OWN, PACK, type StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';

/** The greetings and holding lines of the library, in all their wordings: what says by itself that it is no answer. */
export async function listHoldingPhrases(): Promise<{ purpose: 'greeting' | 'hold'; text: string }[]> {
  return (await database.phrases.toArray()).flatMap(({ purpose, text, variants }) =>
    purpose === 'greeting' || purpose === 'hold'
      ? [text, ...variants].map((words) => ({ purpose, text: words }))
      : [],
  );
}

const rank = ({ source }: StoredPhrase) => (source === OWN ? 0 : source === PACK ? 2 : 1);

/** The order of the library: the user's own first, the built-in ones last, each source in its own order. */
export const byPlace = (a: StoredPhrase, b: StoredPhrase): number =>
  rank(a) - rank(b) || compare(a.source, b.source) || a.place - b.place;

/** All phrases, hidden ones too, in the order of the library. */
export async function listPhrases(): Promise<StoredPhrase[]> {
  return (await database.phrases.toArray()).sort(byPlace);
}

/** One phrase; undefined when it is gone. */
export function readPhrase(key: string): Promise<StoredPhrase | undefined> {
  return database.phrases.get(key);
}

/** The phrases of one source, in the order of their keys. */
export function ofSource(source: string): Collection<StoredPhrase, string, InsertType<StoredPhrase, 'key'>> {
  return database.phrases.where('key').startsWith(keysOf(source));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
