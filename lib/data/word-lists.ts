import * as v from 'valibot';
import { type Word, type WordList, WordListSchema, WordSchema } from '../core/checks/word.ts';
import { database } from './database.ts';
import type { ChangedWord } from './rows.ts';

/** A word as the user knows it: built in, changed, taken out, or of their own. */
export interface ListedWord extends Word {
  /** `lang/id`: unique over all lists. */
  key: string;
  /** Written by the user, not built in. */
  isOwn: boolean;
  /** Built in, and changed by the user. */
  isEdited: boolean;
  hidden: boolean;
}

let loading: Promise<WordList[]> | null = null;

/** The lists that come with the extension; read on demand and once, they are no part of a page's first load. */
export function builtInLists(): Promise<WordList[]> {
  loading ??= Promise.all([
    import('../../assets/words/zh-CN.json'),
    import('../../assets/words/en.json'),
  ]).then((files) => files.map((file) => v.parse(WordListSchema, file.default)));
  return loading;
}

const keyOf = ({ lang, id }: Pick<Word, 'lang' | 'id'>) => `${lang}/${id}`;

/**
 * The built-in words with the user's changes over them, the user's own first. Built-in words are never stored: an update
 * brings its new ones, and what the user changed stays as they left it, even where the update no longer has it.
 */
export function mergeWords(builtIn: readonly Word[], changes: readonly ChangedWord[]): ListedWord[] {
  const changed = new Map(changes.map((change) => [change.key, change]));
  const known = new Set(builtIn.map(keyOf));
  const own = changes
    .filter(({ key }) => !known.has(key))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .flatMap(({ key, word, hidden }) =>
      word ? [{ ...word, key, hidden, isOwn: true, isEdited: false }] : [],
    );
  const rest = builtIn.map((word) => {
    const change = changed.get(keyOf(word));
    const hidden = change?.hidden ?? false;
    return { ...(change?.word ?? word), key: keyOf(word), hidden, isOwn: false, isEdited: !!change?.word };
  });
  return [...own, ...rest];
}

/** Everything that the user did to the lists. */
export function listWordChanges(): Promise<ChangedWord[]> {
  return database.words.toArray();
}

const toWord = ({ id, kind, lang, word, also, not, needsTime, say, why }: Word): Word => ({
  ...{ id, kind, lang, word, also, not, needsTime, say, why },
});

/** Adds a word of the user's own, or saves a change of any word under its own key. */
export async function saveWord(word: Word, existing: ListedWord | null, now: number): Promise<void> {
  const identity = existing && { id: existing.id, lang: existing.lang };
  const next = v.parse(WordSchema, toWord({ ...word, ...identity }));
  const key = existing?.key ?? keyOf(next);
  await database.words.put({ key, word: next, hidden: existing?.hidden ?? false, updatedAt: now });
}

/** Takes a word out of all checks, or brings it back. */
export async function hideWord({ key, isOwn, isEdited, ...word }: ListedWord, hidden: boolean, now: number) {
  const kept = isOwn || isEdited ? toWord(word) : null;
  if (kept || hidden) await database.words.put({ key, word: kept, hidden, updatedAt: now });
  else await database.words.delete(key);
}

/**
 * Forgets what the user did to a word: an own one is gone, a built-in one is as it came. Returns what was forgotten, for
 * {@link putWordBack}.
 */
export function forgetWord(key: string): Promise<ChangedWord | undefined> {
  return database.transaction('rw', database.words, async () => {
    const change = await database.words.get(key);
    await database.words.delete(key);
    return change;
  });
}

export async function putWordBack(change: ChangedWord): Promise<void> {
  await database.words.put(change);
}
