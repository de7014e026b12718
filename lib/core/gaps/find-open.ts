import { isConfident } from '../matching/confidence.ts';
import { normalise } from '../matching/normalise.ts';
import type { Suggestion } from '../matching/suggestion.ts';
import { type OpenQuestion, stampOf } from './open-question.ts';

/** What of the library is asked: the ranking as the panel shows it, and all example questions. */
export interface Answers<P> {
  rank: (question: string) => readonly Suggestion<P & Suggestion['phrase']>[];
  /** Visible phrases. */
  phrases: readonly P[];
}

const spell = (text: string) => normalise(text).replace(/[\s\p{P}]+/gu, '');

/**
 * The questions that still have no phrase. A phrase answers a question if it is one of its examples; or if the panel would
 * suggest it with confidence, and it was not on offer then, or not as it is now.
 */
export function findOpen<P extends { key: string; asks: readonly string[]; updatedAt: number }>(
  questions: readonly OpenQuestion[],
  { rank, phrases }: Answers<P>,
): OpenQuestion[] {
  const examples = new Set(phrases.flatMap(({ asks }) => asks.map(spell)));
  /** Many ask in the same words. */
  const bests = new Map<string, string | null>();
  const bestFor = (text: string) => {
    const known = bests.get(text);
    if (known !== undefined) return known;
    const ranked = rank(text);
    const best = ranked[0] && isConfident(ranked) ? stampOf(ranked[0].phrase) : null;
    bests.set(text, best);
    return best;
  };
  return questions.filter(({ text, offered }) => {
    if (examples.has(spell(text))) return false;
    const best = bestFor(text);
    return best === null || offered.includes(best);
  });
}
