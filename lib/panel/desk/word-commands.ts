import { useLiveQuery } from 'dexie-react-hooks';
import { WORD_KINDS, type Word } from '../../core/checks/word.ts';
import { LANGS } from '../../core/knowledge/phrase.ts';
import {
  builtInLists,
  forgetWord,
  hideWord,
  type ListedWord,
  listWordChanges,
  mergeWords,
  putWordBack,
  saveWord,
} from '../../data/word-lists.ts';
import type { Undo } from './phrase-commands.ts';

export type { ListedWord };

/** What a word can be of. */
export const wordChoices = { kinds: WORD_KINDS, langs: LANGS } as const;

/** All words, hidden ones too, the user's own first; undefined until they are read. */
export function useWordLists(): ListedWord[] | undefined {
  return useLiveQuery(async () => {
    const builtIn = (await builtInLists()).flatMap(({ words }) => words);
    return mergeWords(builtIn, await listWordChanges());
  });
}

/** Saves a new word of the user's own, or a change. */
export function keepWord(word: Word, existing: ListedWord | null): Promise<void> {
  return saveWord(word, existing, Date.now());
}

export async function setWordHidden(word: ListedWord, hidden: boolean): Promise<Undo> {
  await hideWord(word, hidden, Date.now());
  return () => hideWord(word, !hidden, Date.now());
}

/** Deletes an own word, or brings a changed one back as it came. */
export async function dropWordChange({ key }: ListedWord): Promise<Undo> {
  const change = await forgetWord(key);
  return async () => {
    if (change) await putWordBack(change);
  };
}
