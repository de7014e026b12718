import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import type { Suggestion } from '../../core/share/suggestions.ts';
import { database } from '../database.ts';
import { ofSource } from '../phrases.ts';
import { changeLibrary, recordRevision } from '../record-revision.ts';
import type { StoredSuggestion } from '../rows.ts';
import { OWN, toPhrase, toStored } from '../stored-phrase.ts';

/** Keeps what an agent proposes for a phrase of the team, in place of what they proposed for it before. */
export async function keepSuggestion(
  phrase: StoredPhrase,
  after: Phrase,
  note: string,
  now: number,
): Promise<void> {
  const { key, source } = phrase;
  const before = toPhrase(phrase);
  await database.suggestions.put({
    key,
    source,
    before,
    after: toPhrase(after),
    note,
    at: now,
    sentAt: null,
  });
}

/** All suggestions, the newest first. */
export async function listSuggestions(): Promise<StoredSuggestion[]> {
  return (await database.suggestions.toArray()).sort((a, b) => b.at - a.at);
}

/** What an agent proposed for the phrase of this key; undefined: nothing. */
export function readSuggestion(key: string): Promise<StoredSuggestion | undefined> {
  return database.suggestions.get(key);
}

export async function markSent(keys: readonly string[], now: number): Promise<void> {
  await database.suggestions.where('key').anyOf(keys).modify({ sentAt: now });
}

export async function dropSuggestion(key: string): Promise<void> {
  await database.suggestions.delete(key);
}

/** The owner's phrases that suggestions are for, by `lang/id`: of the library that was published under that name. */
export async function findTargets(
  library: string,
): Promise<{ source: string; phrases: Map<string, StoredPhrase> }> {
  const publication = await database.publications.get('library');
  const source = publication?.name === library ? publication.source : library;
  const found = await ofSource(source).toArray();
  // Somebody who shared a file by hand published nothing; what he shared is his own.
  const own = found.length > 0 ? found : await ofSource(OWN).toArray();
  return {
    source: found.length > 0 ? source : OWN,
    phrases: new Map(own.map((phrase) => [`${phrase.lang}/${phrase.id}`, phrase])),
  };
}

/**
 * Puts suggestions into the owner's library `source` in one transaction: all, or none. Gives the revision of the library
 * that this made; null: nothing was different.
 */
export async function takeSuggestions(
  source: string,
  suggestions: readonly Suggestion[],
  now: number,
): Promise<number | null> {
  const stored = await toStored(
    suggestions.map(({ before, after }) => ({
      source,
      phrase: { ...after, id: before.id, lang: before.lang },
    })),
    now,
  );
  return changeLibrary(async () => {
    const there = await database.phrases.bulkGet(stored.map(({ key }) => key));
    const rows = stored.map((row, at) => {
      const { hidden = false, place = now + at } = there[at] ?? {};
      return { ...row, hidden, place, edited: source !== OWN };
    });
    await database.phrases.bulkPut(rows);
    const before = there.filter((phrase) => phrase !== undefined);
    return recordRevision('bulk', before, rows, now, { label: source });
  });
}

/** Makes a phrase of the team the agent's own, and takes the team's out of suggestions and search; gives the revision of that. */
export async function copyAsOwn(phrase: StoredPhrase, id: string, now: number): Promise<number | null> {
  const [made] = await toStored([{ source: OWN, phrase: { ...toPhrase(phrase), id } }], now);
  if (!made) throw new Error('no phrase to copy');
  const copy = { ...made, place: now };
  return changeLibrary(async () => {
    const team = await database.phrases.get(phrase.key);
    const hidden = team ? [{ ...team, hidden: true }] : [];
    await database.phrases.bulkPut([copy, ...hidden]);
    return recordRevision('edit', team ? [team] : [], [copy, ...hidden], now, { label: copy.title });
  });
}
