import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import type { Habits } from './habits.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { type QuestionFeature, readQuestion } from './read-question.ts';
import { type Indexed, keyOf } from './stamps.ts';
import type { Suggestion } from './suggestion.ts';
import { usesLeft } from './uses-left.ts';

/** "You often use this here" takes two uses of which next to nothing has faded. */
const OFTEN = 1.5;
/** … and so much of the question (squares of what its features tell; 1 is all) has to have been answered by it before. */
const KNOWN = 0.3;

/** How much of a question speaks for a phrase by habit, 0…1. */
function shareKnown(
  question: readonly QuestionFeature[],
  hashes: Uint32Array,
  weights: Float32Array,
): number {
  const speaking = new Set<number>();
  hashes.forEach((hash, at) => {
    if ((weights[at] as number) > 0) speaking.add(hash);
  });
  return question.reduce((sum, { hash, ownValue }) => sum + (speaking.has(hash) ? ownValue ** 2 : 0), 0);
}

/**
 * Says of suggestions that no word of theirs explains which ones are there by habit: the agent has used them for questions
 * like this one (the newest of `turns`), and more than once. `now` in ms since the epoch.
 */
export function tellHabits<P extends Phrase & Indexed>(
  suggestions: readonly Suggestion<P>[],
  index: PhraseIndex<P>,
  habits: Habits,
  turns: readonly SpokenTurn[],
  now: number,
): Suggestion<P>[] {
  let question: QuestionFeature[] | null = null;
  return suggestions.map((suggestion) => {
    const habit = suggestion.reason.kind === 'general' ? habits.get(keyOf(suggestion.phrase)) : undefined;
    if (!habit || usesLeft(habit, now) < OFTEN) return suggestion;
    question ??= readQuestion(index, latestQuestion(turns)?.text ?? '');
    return shareKnown(question, habit.hashes, habit.weights) < KNOWN
      ? suggestion
      : { ...suggestion, reason: { kind: 'habit' } };
  });
}
