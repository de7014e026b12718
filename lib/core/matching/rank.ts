import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { explainer } from './explain.ts';
import { orderPhrases } from './order-phrases.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Suggestion } from './suggestion.ts';
import { weighTurns } from './weigh-turns.ts';

export { buildIndex } from './phrase-index.ts';

/**
 * Ranks the phrases of `index` for a chat (`turns` oldest first): the best `limit`, fewer only when the library is smaller.
 * The same chat and library always give the same ranking.
 */
export function rank<P extends Phrase>(
  index: PhraseIndex<P>,
  { turns }: { turns: readonly SpokenTurn[] },
  limit = 5,
): Suggestion<P>[] {
  const explain = explainer(weighTurns(turns));
  return orderPhrases(index, turns, limit).map(({ at, score, ground }) => {
    const phrase = index.phrases[at] as P;
    return { phrase, score, reason: ground === 'evidence' ? explain(phrase) : { kind: ground } };
  });
}
