import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';
import type { PhraseChanges } from './phrase-changes.ts';

/** The state of the library that was read, and all of it, or what has changed; undefined: the phrase is gone. */
export type Since = { at: number } & (
  | { all: StoredPhrase[] }
  | { changed: [key: string, phrase: StoredPhrase | undefined][] }
);

/** The number of the library's newest change: another one when anything about the phrases is different. */
export async function readChangeNumber(): Promise<number> {
  return ((await database.indexes.get('changes')) as PhraseChanges | undefined)?.at ?? 0;
}

/** What has changed since the state `at`; all phrases for null, and where nobody knows any more what has changed. */
export function readSince(at: number | null): Promise<Since> {
  return database.transaction('r', database.phrases, database.indexes, async () => {
    const noted = (await database.indexes.get('changes')) as PhraseChanges | undefined;
    const { at: now = 0, since = 0, keys = [] } = noted ?? {};
    if (at === null || at > now || since > at) return { at: now, all: await database.phrases.toArray() };
    const changed = keys.filter(([, when]) => when > at).map(([key]) => key);
    const phrases = await database.phrases.bulkGet(changed);
    return { at: now, changed: changed.map((key, i) => [key, phrases[i]]) };
  });
}
