import { mergeEdit } from '../core/knowledge/merge-edit.ts';
import type { Phrase } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import { OWN, toStored } from './stored-phrase.ts';

/** An edit was not saved: somebody else has changed the same of the phrase since it was opened. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
  /** The phrase as it is now. */
  readonly current: StoredPhrase;
  /** What the edit would make of that. */
  readonly mine: Phrase;

  constructor(current: StoredPhrase, mine: Phrase) {
    super(`“${current.title}” was changed meanwhile`);
    this.current = current;
    this.mine = mine;
  }
}

/**
 * Adds a phrase of the user's own, or saves an edit of any phrase under its own key; returns that key. Id and language
 * of an existing phrase stay: they are its identity, by which updates and backups find it again. `existing`: the phrase as the
 * editor saw it; what has become otherwise since stays where the edit left it alone. Rejects with {@link ChangedMeanwhile}.
 */
export async function savePhrase(
  phrase: Phrase,
  existing: StoredPhrase | null,
  now: number,
): Promise<string> {
  const source = existing?.source ?? OWN;
  const identity = existing && { id: existing.id, lang: existing.lang };
  const [stored] = await toStored([{ source, phrase: { ...phrase, ...identity } }], now);
  if (!stored) throw new Error('no phrase to save');
  const key = existing?.key ?? stored.key;
  await changeLibrary(async () => {
    const before = await database.phrases.get(key);
    const { hidden = false, place = now } = before ?? existing ?? {};
    const merged = existing && before ? rebase(stored, existing, before) : stored;
    const next = { ...merged, key, hidden, place, edited: source !== OWN };
    await database.phrases.put(next);
    await recordRevision('edit', before ? [before] : [], [next], now, { label: next.title });
  });
  return key;
}

/** The edit `mine` of `seen`, on top of what the phrase has become meanwhile. */
function rebase(mine: StoredPhrase, seen: StoredPhrase, current: StoredPhrase): StoredPhrase {
  const { phrase, clashes } = mergeEdit(seen, mine, current);
  if (clashes.length > 0) throw new ChangedMeanwhile(current, phrase);
  const { key, source, hidden, place, updatedAt } = mine;
  const { initials } = phrase.title === mine.title ? mine : current;
  const sounds = soundsOf(phrase, [mine, current]);
  const spelled = { initials, ...(sounds !== undefined && { sounds }) };
  return { ...phrase, ...spelled, key, source, hidden, edited: mine.edited, place, updatedAt };
}

/** How a merged phrase sounds. With the title of the one and the tags of the other only the title is said: `fill-sounds` does the rest. */
function soundsOf({ title, tags }: Phrase, both: readonly StoredPhrase[]): string | undefined {
  const titled = both.filter((one) => one.title === title);
  const same = titled.find((one) => one.tags.join('\n') === tags.join('\n'));
  return same ? same.sounds : titled[0]?.sounds?.split('\n')[0];
}
