import type { OpenChat } from '../core/chat/snapshot.ts';
import { showPhrase } from './show-phrase.ts';
import type { Search } from './use-phrases.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

/** Results that fit on a panel without scrolling far. */
const RESULTS = 8;

/** Typed search, its results as they would be inserted into the open chat. */
export function searchPhrases(
  search: Search,
  query: string,
  open: OpenChat,
  wording: Wording,
): ShownPhrase[] {
  const showing = { open, wording, sober: false };
  return search(query, RESULTS).map(({ phrase }) =>
    showPhrase(phrase, { kind: 'words', words: [query] }, showing),
  );
}
