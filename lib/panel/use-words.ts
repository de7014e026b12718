import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { type CheckLists, prepareLists } from '../core/checks/check-lists.ts';
import type { WordList } from '../core/checks/word.ts';
import { builtInLists, listWordChanges, mergeWords } from '../data/word-lists.ts';

/** The word lists of both languages with the owner's changes, ready for use. */
export interface Words {
  lists: CheckLists;
  /** What buyers write before they complain, in all spellings. */
  hotWords: readonly string[];
}

/** The word lists, renewed when the owner changes them; null while loading, which does not begin before `mayLoad`. */
export function useWords(mayLoad: boolean): Words | null {
  const [builtIn, setBuiltIn] = useState<WordList[] | null>(null);
  useEffect(() => {
    if (!mayLoad) return;
    let isGone = false;
    void builtInLists().then((lists) => isGone || setBuiltIn(lists));
    return () => {
      isGone = true;
    };
  }, [mayLoad]);
  const changes = useLiveQuery(listWordChanges);
  return useMemo(() => {
    if (!builtIn || !changes) return null;
    const all = mergeWords(
      builtIn.flatMap(({ words }) => words),
      changes,
    );
    const words = all.filter(({ hidden }) => !hidden);
    return {
      lists: prepareLists(
        words,
        builtIn.map(({ times }) => times),
      ),
      hotWords: words.filter(({ kind }) => kind === 'hot').flatMap(({ word, also }) => [word, ...also]),
    };
  }, [builtIn, changes]);
}
