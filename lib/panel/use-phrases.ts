import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { buildIndex, rank } from '../core/matching/rank.ts';
import { createSearch } from '../core/matching/search.ts';
import { loadBuiltInPacks } from '../data/built-in-packs.ts';
import { listPhrases } from '../data/phrases.ts';

/** What the panel asks of the knowledge base. */
export interface PhraseBase {
  phrases: StoredPhrase[];
  rank: (turns: Parameters<typeof rank>[1]['turns']) => ReturnType<typeof rank<StoredPhrase>>;
  search: ReturnType<typeof createSearch<StoredPhrase>>;
}

/** The knowledge base with its index in memory, renewed when a phrase changes; null while loading. */
export function usePhrases(): { base: PhraseBase | null; error: string | null } {
  const [packs, setPacks] = useState<{ done: boolean; error: string | null }>({ done: false, error: null });
  useEffect(() => {
    loadBuiltInPacks(Date.now()).then(
      () => setPacks({ done: true, error: null }),
      (error: unknown) => setPacks({ done: true, error: String(error) }),
    );
  }, []);
  const stored = useLiveQuery(listPhrases);
  const base = useMemo(() => {
    if (!stored || !packs.done) return null;
    const phrases = stored.filter((phrase) => !phrase.hidden);
    const index = buildIndex(phrases);
    return {
      phrases,
      rank: (turns: Parameters<typeof rank>[1]['turns']) => rank(index, { turns }),
      search: createSearch(phrases),
    };
  }, [stored, packs.done]);
  return { base, error: packs.error };
}
