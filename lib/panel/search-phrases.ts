import type { OpenChat } from '../core/chat/snapshot.ts';
import { type HitMarks, markHit } from '../core/matching/mark-hit.ts';
import { showPhrase } from './show-phrase.ts';
import type { Search } from './use-phrases.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

/** Results that fit on a panel without scrolling far. */
const RESULTS = 8;

/** A phrase that was found by typing, and why. */
export interface FoundPhrase {
  item: ShownPhrase;
  marks: HitMarks;
}

/** Typed search, its results as they would be inserted into the open chat. */
export function searchPhrases(
  search: Search,
  query: string,
  open: OpenChat,
  wording: Wording,
): FoundPhrase[] {
  const showing = { open, wording, sober: false };
  return search(query, RESULTS).map(({ phrase }) => {
    const item = showPhrase(phrase, { kind: 'words', words: [query] }, showing);
    return { item, marks: markHit(phrase, item.text, query) };
  });
}
