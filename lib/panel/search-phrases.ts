import type { OpenChat } from '../core/chat/snapshot.ts';
import { fillPhrase } from './fill-phrase.ts';
import type { PhraseBase } from './use-phrases.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

/** Results that fit on a panel without scrolling far. */
const RESULTS = 8;

/** Typed search, its results as they would be inserted into the open chat. */
export function searchPhrases(
  base: PhraseBase,
  query: string,
  open: OpenChat,
  { facts, dear }: Wording,
): ShownPhrase[] {
  return base.search(query, RESULTS).map(({ phrase }) => ({
    phrase,
    reason: { kind: 'words', words: [query] },
    ...fillPhrase(phrase, open, facts, dear[phrase.lang]),
  }));
}
