import type { Phrase } from '../knowledge/phrase.ts';
import { readFeatures, type TextSource } from './feature-table.ts';
import { normalise } from './normalise.ts';
import { gatherPostings, type Postings } from './postings.ts';
import { affordablePasses, trainWeights } from './train-weights.ts';

/** A phrase library prepared for ranking. Its insides belong to this folder. */
export interface PhraseIndex<P extends Phrase = Phrase> {
  /** The visible phrases, in the order given. */
  readonly phrases: readonly P[];
  readonly postings: Postings;
  /** What each phrase starts from before a word is read. */
  readonly bias: Float32Array;
}

/** Training starts from mild weights; without it they have to separate the phrases alone. */
const TRAINED_START = 1.5;
const UNTRAINED_START = 8;

function listSources(phrases: readonly Phrase[]): TextSource[] {
  return phrases.flatMap((phrase, at) => [
    { phrase: at, example: true, text: normalise(phrase.title) },
    ...(phrase.tags.length > 0
      ? [{ phrase: at, example: true, text: normalise(phrase.tags.join(' ')) }]
      : []),
    ...phrase.asks.map((ask) => ({ phrase: at, example: true, text: normalise(ask) })),
    { phrase: at, example: false, text: normalise(phrase.text) },
  ]);
}

/** Prepares `phrases` for ranking; hidden ones are left out. About 0.15 s for 2,500 example questions. */
export function buildIndex<P extends Phrase & { hidden?: boolean }>(phrases: readonly P[]): PhraseIndex<P> {
  const visible = phrases.filter((phrase) => !phrase.hidden);
  const table = readFeatures(listSources(visible), visible.length);
  const passes = affordablePasses(table, visible.length);
  const postings = gatherPostings(table, passes > 0 ? TRAINED_START : UNTRAINED_START);
  const bias = new Float32Array(visible.length);
  trainWeights(table, postings, bias, passes);
  return { phrases: visible, postings, bias };
}
