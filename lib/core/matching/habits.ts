import type { Phrase } from '../knowledge/phrase.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Postings } from './postings.ts';
import { collectVocabulary, slotOf, type Vocabulary } from './vocabulary.ts';

/**
 * What use has taught about one phrase: which hashed features of buyers' questions speak for it or against it. The words
 * themselves are not kept and cannot be read from it.
 */
export interface Habit {
  /** The phrase's key over all libraries. */
  phrase: string;
  hashes: Uint32Array;
  /** Faded to `at`, as everything here. */
  weights: Float32Array;
  /** How often the phrase was used, and how often something else was used though it had been offered. */
  uses: number;
  passed: number;
  /** How often it was used and then rewritten. */
  edits: number;
  /** When it was last used; 0 for never. ms since the epoch, like `at`. */
  usedAt: number;
  at: number;
}

/** Habits of everything, by key of the phrase. */
export type Habits = ReadonlyMap<string, Habit>;

/** The habits as ranking reads them: for the phrases of one index, turned around. */
export interface HabitIndex {
  vocabulary: Vocabulary;
  postings: Postings;
}

/** After this long, half of a habit is left. */
const HALF_LIFE_MS = 60 * 24 * 60 * 60 * 1000;

/** How much of something learned `elapsedMs` ago is left, 0…1. */
export const fade = (elapsedMs: number): number => 2 ** (-Math.max(0, elapsedMs) / HALF_LIFE_MS);

/** Prepares `habits` for ranking with `index`; of phrases that the index does not hold nothing is said. */
export function indexHabits<P extends Phrase>(
  habits: Habits,
  index: PhraseIndex<P>,
  now: number,
): HabitIndex {
  const rows: { position: number; habit: Habit }[] = [];
  for (const habit of habits.values()) {
    const position = index.positionOf(habit.phrase);
    if (position !== undefined) rows.push({ position, habit });
  }
  const total = rows.reduce((sum, { habit }) => sum + habit.hashes.length, 0);
  const hashes = new Uint32Array(total);
  let end = 0;
  for (const { habit } of rows) {
    hashes.set(habit.hashes, end);
    end += habit.hashes.length;
  }
  const vocabulary = collectVocabulary(hashes);
  const starts = new Uint32Array(vocabulary.length + 1);
  for (const hash of hashes) {
    const next = slotOf(vocabulary, hash) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let slot = 0; slot < vocabulary.length; slot++)
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const ends = starts.slice(0, vocabulary.length);
  const phrase = new Uint32Array(total);
  const weight = new Float32Array(total);
  for (const { position, habit } of rows) {
    const left = fade(now - habit.at);
    habit.hashes.forEach((hash, i) => {
      const slot = slotOf(vocabulary, hash);
      const place = ends[slot] as number;
      phrase[place] = position;
      weight[place] = (habit.weights[i] as number) * left;
      ends[slot] = place + 1;
    });
  }
  return { vocabulary, postings: { starts, phrase, weight } };
}
