import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { loadBuiltInPacks } from '../../data/built-in-packs.ts';
import { listPhrases, readPhrase } from '../../data/phrases.ts';

/** All phrases of the base, hidden ones too, in the order of their keys; undefined until they are read. */
export function usePhrases(): StoredPhrase[] | undefined {
  return useLiveQuery(listPhrases);
}

/** One phrase by its key; undefined until it is read, or when there is none. */
export function usePhrase(key: string | null): StoredPhrase | undefined {
  return useLiveQuery(async () => (key === null ? undefined : readPhrase(key)), [key]);
}

/** Sees to it that the built-in packs are in the base; gives the reason when that failed. */
export function usePacks(): string | null {
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    loadBuiltInPacks(Date.now()).catch((error: unknown) => setFailure(String(error)));
  }, []);
  return failure;
}
