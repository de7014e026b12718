import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Card } from '../core/knowledge/card.ts';
import { type KnownCard, mergeCards } from '../core/knowledge/merge-cards.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import { builtInCards } from '../data/built-in-cards.ts';
import { listStoredCards } from '../data/cards.ts';

/** The cards of one language with the user's changes, hidden ones too; null until they are read. */
export function useKnownCards(lang: Lang): { cards: KnownCard[] | null; failure: string | null } {
  const [read, setRead] = useState<{ lang: Lang; cards: Card[]; failure: string | null } | null>(null);
  useEffect(() => {
    let gone = false;
    const keep = (cards: Card[], failure: string | null) => {
      if (!gone) setRead({ lang, cards, failure });
    };
    builtInCards(lang).then(
      (cards) => keep(cards, null),
      (error: unknown) => keep([], String(error)),
    );
    return () => {
      gone = true;
    };
  }, [lang]);
  const stored = useLiveQuery(() => listStoredCards(lang).then((rows) => ({ lang, rows })), [lang]);
  const cards = useMemo(
    () => (read?.lang === lang && stored?.lang === lang ? mergeCards(read.cards, stored.rows) : null),
    [read, stored, lang],
  );
  return { cards, failure: read?.failure ?? null };
}
