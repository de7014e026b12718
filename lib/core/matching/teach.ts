import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { fade, type Habit, type Habits, indexHabits } from './habits.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { readQuestion } from './read-question.ts';
import { scoreChat } from './score-chat.ts';
import { SHARPNESS } from './softmax.ts';
import { type Indexed, keyOf } from './stamps.ts';
import { weighTurns } from './weigh-turns.ts';

/** What an agent did with a question: how it stood, and which phrase was the answer. */
export interface Lesson {
  /** The chat up to the question, oldest first. */
  turns: readonly SpokenTurn[];
  /** Key of the phrase that answered it; null when none did, although some had been offered. */
  phrase: string | null;
  how: keyof typeof STRENGTH;
}

/**
 * How much each way of answering teaches. Searched for: the ranking had failed. Rewritten: half of it was right. An own
 * reply that is like a phrase means it, less surely than a click. Skipped: what was offered was not it.
 */
const STRENGTH = { picked: 1, searched: 1.5, rewritten: -0.5, own: 0.7, skipped: 0.3 };

const RATE = 1;
/** A phrase that is well known by examples and use learns in smaller steps: `(1 + known) ^ -BALANCE`, as in training. */
const BALANCE = 0.4;
/** Phrases that were hardly meant learn nothing from not being it; and no more than so many learn from one lesson. */
const LEAST_SHARE = 0.01;
const MOST_PHRASES = 8;
/** What is kept of one phrase; the weakest features go first. */
const MOST_FEATURES = 400;
const LEAST_WEIGHT = 1e-3;

function nothingYet(phrase: string, now: number): Habit {
  return {
    phrase,
    hashes: new Uint32Array(0),
    weights: new Float32Array(0),
    uses: 0,
    passed: 0,
    edits: 0,
    usedAt: 0,
    at: now,
  };
}

/** `habit` as it stands at `now`, with `steps` (by feature) added. */
function grow(habit: Habit, steps: ReadonlyMap<number, number>, by: number, now: number): Habit {
  const left = fade(now - habit.at);
  const weights = new Map<number, number>();
  habit.hashes.forEach((hash, at) => {
    weights.set(hash, (habit.weights[at] as number) * left);
  });
  for (const [hash, step] of steps) weights.set(hash, (weights.get(hash) ?? 0) + by * step);
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_FEATURES);
  return {
    ...habit,
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    weights: Float32Array.from(kept, ([, weight]) => weight),
    uses: habit.uses * left,
    passed: habit.passed * left,
    edits: habit.edits * left,
    at: now,
  };
}

/** The question's features, each with how far a whole step would move it. */
function readSteps(index: PhraseIndex, turns: readonly SpokenTurn[]): Map<number, number> {
  const steps = new Map<number, number>();
  for (const { text, weight, isNow } of weighTurns(turns)) {
    if (!isNow) continue;
    for (const { hash, ownValue } of readQuestion(index, text))
      steps.set(hash, Math.max(steps.get(hash) ?? 0, ownValue * SHARPNESS * weight));
  }
  return steps;
}

/** How much each phrase has to learn: the answer that it was, the others that they were not. */
function listErrors(shares: Float64Array, answer: number | null): Map<number, number> {
  const errors = new Map<number, number>();
  if (answer !== null) errors.set(answer, 1 - (shares[answer] as number));
  const others = [...shares.keys()]
    .filter((at) => at !== answer && (shares[at] as number) >= LEAST_SHARE)
    .sort((a, b) => (shares[b] as number) - (shares[a] as number));
  for (const at of others.slice(0, MOST_PHRASES)) errors.set(at, -(shares[at] as number));
  return errors;
}

/**
 * Learns from `lesson`: one step of the same softmax regression that the library was trained by, kept apart from it. Returns
 * the habits that changed; `habits` stay as they are. Nothing is learned of a phrase that the index does not hold.
 */
export function teach<P extends Phrase & Indexed>(
  index: PhraseIndex<P>,
  habits: Habits,
  { turns, phrase, how }: Lesson,
  now: number,
): Habit[] {
  const answer = phrase === null ? null : index.positionOf(phrase);
  if (answer === undefined) return [];
  const steps = readSteps(index, turns);
  const { shares } = scoreChat(index, weighTurns(turns), indexHabits(habits, index, now));
  const isTakenBack = how === 'rewritten';
  return [...listErrors(shares, answer)].flatMap(([at, error]) => {
    const shown = index.phraseAt(at);
    if (!shown || (isTakenBack && at !== answer)) return [];
    const habit = habits.get(keyOf(shown)) ?? nothingYet(keyOf(shown), now);
    const known = shown.asks.length + habit.uses;
    const grown = grow(habit, steps, RATE * STRENGTH[how] * error * (1 + known) ** -BALANCE, now);
    if (at !== answer) return [{ ...grown, passed: grown.passed + 1 }];
    if (isTakenBack) return [{ ...grown, edits: grown.edits + 1 }];
    return [{ ...grown, uses: grown.uses + 1, usedAt: now }];
  });
}
