import { useEffect, useMemo, useState } from 'react';
import type { OpenChat } from '../core/chat/snapshot.ts';
import type { FoundPhrase } from './search-phrases.ts';
import type { PhraseBase } from './use-phrases.ts';
import type { Wording } from './use-suggestions.ts';

type Find = (query: string, open: OpenChat, wording: Wording) => FoundPhrase[];

const NOTHING: FoundPhrase[] = [];

async function prepare(base: PhraseBase): Promise<Find> {
  const [search, { searchPhrases }] = await Promise.all([base.openSearch(), import('./search-phrases.ts')]);
  return (...asked) => searchPhrases(search, ...asked);
}

/**
 * What typing finds, as it would be inserted into the open chat; null while the search is still being prepared. It is no
 * part of the panel's first load: it is fetched at the first letter.
 */
export function useSearch(
  base: PhraseBase | null,
  query: string,
  open: OpenChat | null,
  wording: Wording,
): FoundPhrase[] | null {
  const [find, setFind] = useState<Find | null>(null);
  const isTyping = query.trim() !== '';
  useEffect(() => {
    if (!base || !isTyping) return;
    let isCurrent = true;
    void prepare(base).then((ready) => isCurrent && setFind(() => ready));
    return () => {
      isCurrent = false;
    };
  }, [base, isTyping]);
  // While the search of a changed base is being prepared, the one before it still answers.
  return useMemo(() => {
    if (!isTyping || !open) return NOTHING;
    return find?.(query, open, wording) ?? null;
  }, [find, isTyping, open, query, wording]);
}
