import type { LatestQuestion } from '../core/chat/latest-question.ts';
import type { Turn } from '../core/chat/turn.ts';
import { type Acquaintance, isReturning } from '../core/knowledge/buyer-memory.ts';
import type { Phrase } from '../core/knowledge/phrase.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';

/**
 * Whether the buyer came back and nobody has answered in this visit yet. Whatever was said to them in an earlier one,
 * they are to be greeted again.
 */
export function isBack(question: LatestQuestion<Turn> | null, memory: Acquaintance | null): boolean {
  if (!question || question.answered || !isReturning(memory)) return false;
  const [first] = question.turns;
  return (first?.seenAt ?? first?.pageAt ?? 0) <= memory.visitStartedAt;
}

/** Whether a phrase greets a buyer who was here before. */
export function greetsReturning({ occasion, id }: Phrase): boolean {
  return occasion === 'greeting-returning' || id === 'greeting.returning';
}

/** Where greetings lead the suggestions, `greeting` leads them: the one for a buyer who is back. */
export function leadWith<P extends Phrase & { key: string }>(
  ranked: readonly Suggestion<P>[],
  greeting: P,
): Suggestion<P>[] {
  if (ranked[0]?.phrase.purpose !== 'greeting') return [...ranked];
  const known = ranked.find(({ phrase }) => phrase.key === greeting.key) ?? {
    ...ranked[0],
    phrase: greeting,
  };
  const others = ranked.filter(({ phrase }) => phrase.key !== greeting.key);
  return [known, ...others].slice(0, Math.max(ranked.length, 1));
}
