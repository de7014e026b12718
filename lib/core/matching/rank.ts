import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';
import { bucketOf, type PhraseIndex } from './phrase-index.ts';
import type { Reason, Suggestion } from './suggestion.ts';
import { tokenise } from './tokenise.ts';

export { buildIndex } from './phrase-index.ts';

/** Ranks the phrases of `index` for a chat (`turns` oldest first): the best `limit`, fewer only when the library is smaller. */
export function rank<P extends Phrase>(
  index: PhraseIndex<P>,
  { turns }: { turns: readonly SpokenTurn[] },
  limit = 5,
): Suggestion<P>[] {
  const question = latestQuestion(turns);
  const scores = new Float32Array(index.phrases.length);
  tokenise(normalise(question?.text ?? ''), (hash) => {
    const bucket = bucketOf(hash);
    for (let at = index.starts[bucket] ?? 0; at < (index.starts[bucket + 1] ?? 0); at++) {
      const phrase = index.postPhrase[at] ?? 0;
      scores[phrase] = (scores[phrase] ?? 0) + (index.postWeight[at] ?? 0);
    }
  });
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = scores[order[0] ?? 0] || 1;
  return order.slice(0, limit).flatMap((at) => {
    const phrase = index.phrases[at];
    if (!phrase) return [];
    const reason: Reason = { kind: 'general' };
    return [{ phrase, score: (scores[at] ?? 0) / best, reason }];
  });
}
