import type { StoredPhrase } from '../../../core/knowledge/stored-phrase.ts';
import { foldPhrase } from '../../../core/library/desk-filter.ts';
import { byPlace } from '../../../data/phrases.ts';
import { readSince } from '../../../data/read-since.ts';
import { loadTraditional } from '../../../data/traditional.ts';

/** A phrase and what a query is looked for in. */
export interface Held {
  phrase: StoredPhrase;
  words: string;
}

/** All phrases in memory, in the order of the library; what has changed is read, not everything. */
export interface HeldPhrases {
  /** Takes up what has changed; true when anything has. */
  catchUp(): Promise<boolean>;
  list(): readonly Held[];
  get(key: string): StoredPhrase | undefined;
}

const hold = (phrase: StoredPhrase): Held => ({ phrase, words: foldPhrase(phrase) });

export function holdPhrases(): HeldPhrases {
  let at: number | null = null;
  const held = new Map<string, Held>();
  let order: Held[] = [];
  return {
    async catchUp() {
      // Queries and phrases have to be written alike, or they would not meet.
      const [since] = await Promise.all([readSince(at), loadTraditional()]);
      if (since.at === at) return false;
      at = since.at;
      if ('all' in since) {
        held.clear();
        for (const phrase of since.all) held.set(phrase.key, hold(phrase));
      } else
        for (const [key, phrase] of since.changed)
          if (phrase) held.set(key, hold(phrase));
          else held.delete(key);
      order = [...held.values()].sort((a, b) => byPlace(a.phrase, b.phrase));
      return true;
    },
    list: () => order,
    get: (key) => held.get(key)?.phrase,
  };
}
