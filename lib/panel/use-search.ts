import { useEffect, useMemo, useState } from 'react';
import type { OpenChat } from '../core/chat/snapshot.ts';
import { searchPhrases } from './search-phrases.ts';
import type { PhraseBase, Search } from './use-phrases.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

const NOTHING: ShownPhrase[] = [];

/**
 * What typing finds, as it would be inserted into the open chat; null while the search is still being prepared. It is no
 * part of the panel's first load: it is fetched when the panel has nothing else to do, or at the first letter.
 */
export function useSearch(
  base: PhraseBase | null,
  query: string,
  open: OpenChat | null,
  wording: Wording,
): ShownPhrase[] | null {
  const [ready, setReady] = useState<{ base: PhraseBase; search: Search } | null>(null);
  const isTyping = query.trim() !== '';
  useEffect(() => {
    if (!base || !isTyping) return;
    let isCurrent = true;
    void base.openSearch().then((search) => isCurrent && setReady({ base, search }));
    return () => {
      isCurrent = false;
    };
  }, [base, isTyping]);
  // While an index of a changed base is being prepared, the one before it still answers.
  const search = ready?.search;
  return useMemo(() => {
    if (!isTyping || !open) return NOTHING;
    return search ? searchPhrases(search, query, open, wording) : null;
  }, [search, isTyping, open, query, wording]);
}
