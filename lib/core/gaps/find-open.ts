import { isConfident } from '../matching/confidence.ts';
import { normalise } from '../matching/normalise.ts';
import type { Suggestion } from '../matching/suggestion.ts';
import type { OpenQuestion } from './open-question.ts';

/** What of the library is asked: the ranking as the panel shows it, and all example questions. */
export interface Answers<P> {
  rank: (question: string) => readonly Suggestion<P & Suggestion['phrase']>[];
  /** Visible phrases. */
  phrases: readonly P[];
}

const spell = (text: string) => normalise(text).replace(/[\s\p{P}]+/gu, '');

/**
 * The questions that still have no phrase. A phrase answers a question if it is one of its examples; or if the panel would
 * suggest it with confidence. For a question that was answered by hand past such suggestions, it has to be newer than that.
 */
export function findOpen<P extends { asks: readonly string[]; updatedAt: number }>(
  questions: readonly OpenQuestion[],
  { rank, phrases }: Answers<P>,
): OpenQuestion[] {
  const examples = new Set(phrases.flatMap(({ asks }) => asks.map(spell)));
  /** Many ask in the same words. */
  const bests = new Map<string, { updatedAt: number } | null>();
  const bestFor = (text: string) => {
    const known = bests.get(text);
    if (known !== undefined) return known;
    const ranked = rank(text);
    const best = isConfident(ranked) ? (ranked[0]?.phrase ?? null) : null;
    bests.set(text, best);
    return best;
  };
  return questions.filter(({ text, why, at }) => {
    if (examples.has(spell(text))) return false;
    const best = bestFor(text);
    return best === null || (why === 'own' && best.updatedAt <= at);
  });
}
