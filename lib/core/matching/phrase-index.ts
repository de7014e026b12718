import type { Phrase, Purpose } from '../knowledge/phrase.ts';
import { tellsSecret } from '../knowledge/variables.ts';
import { type Besides, readFeatures, type TextSource } from './feature-table.ts';
import type { MeaningSpace, Meanings } from './meanings.ts';
import { normalise } from './normalise.ts';
import type { PhraseKind } from './packed-phrases.ts';
import { gatherPostings, type Postings, type Start } from './postings.ts';
import { type Indexed, packStamps, type Stamps } from './stamps.ts';
import { affordablePasses, trainWeights } from './train-weights.ts';
import { slotOf, type Vocabulary } from './vocabulary.ts';

/** A phrase from before the floor price was kept back may still hold it: it is not to be suggested. */
export const mayBeSaid = (phrase: Indexed) => !phrase.hidden && !tellsSecret(phrase.text);

/** What takes long to work out of a library: plain arrays, which a worker can send and a database keep. */
export interface IndexLayer {
  stamps: Stamps;
  vocabulary: Vocabulary;
  postings: Postings;
  /** What each phrase starts from before a word is read. */
  bias: Float32Array;
  /** What the phrases are asked for in other words; null in a large library, and until it has been learned. */
  meanings: Meanings | null;
}

/** A phrase library prepared for ranking. Its insides belong to this folder. */
export interface PhraseIndex<P extends Phrase = Phrase> {
  /** How many positions there are: first those of `main`, then those of `late`. */
  readonly size: number;
  /** The phrase at a position; undefined for one that has gone since. */
  readonly phraseAt: (at: number) => P | undefined;
  /** The same without reading the phrase. */
  readonly kinds: readonly (PhraseKind | undefined)[];
  readonly positionOf: (key: string) => number | undefined;
  readonly main: IndexLayer;
  /** Phrases that came or changed after `main` was made. */
  readonly late: IndexLayer;
  /** `true` as 1: a phrase in Chinese, one that is small talk, one that is safe to say when nothing fits. */
  readonly chinese: Uint8Array;
  readonly smallTalk: Uint8Array;
  readonly safe: Uint8Array;
  /** How many phrases of `main` are not there any more, or not as they were. */
  readonly gone: number;
  readonly meanings: MeaningSpace | null;
  /** Positions of the phrases of each purpose that may be offered without a word of evidence. */
  readonly standing: ReadonlyMap<Purpose, readonly number[]>;
}

/** Training starts from mild weights. */
const TRAINED_START: Start = { scale: 2, saturation: 3, text: 0.3 };
/**
 * Without training they have to separate the phrases alone, but not so sharply that every question seems answered. Late
 * phrases, too, stand beside trained ones: a tenth of a library, added late, is found as often as before.
 */
const UNTRAINED_START: Start = { scale: 3, saturation: 1, text: 1 };

/** The share of the work that is reading texts. */
const READING = 0.8;

export const SMALL_TALK: readonly Purpose[] = ['greeting', 'ack', 'closing'];
export const SAFE: readonly Purpose[] = ['ask', 'hold'];

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

export function buildLate(phrases: readonly Indexed[], besides: Besides): IndexLayer {
  const table = readFeatures(listSources(phrases), phrases.length, besides);
  return {
    stamps: packStamps(phrases),
    vocabulary: table.vocabulary,
    postings: gatherPostings(table, UNTRAINED_START),
    bias: new Float32Array(phrases.length),
    meanings: null,
  };
}

/** How many phrases of a layer have a feature. */
export function countHaving({ vocabulary, postings: { starts } }: IndexLayer, hash: number): number {
  const slot = slotOf(vocabulary, hash);
  return slot < 0 ? 0 : (starts[slot + 1] as number) - (starts[slot] as number);
}

/**
 * Works out the index of `phrases`; hidden ones are left out. About 0.2 s for 2,500 example questions; `onProgress` hears
 * how far it is, 0…1. What is asked in other words is learned apart (`teach-meanings`), for it takes longer.
 */
export function buildLayer(
  phrases: readonly Indexed[],
  onProgress: (done: number) => void = () => {},
): IndexLayer {
  const visible = phrases.filter(mayBeSaid);
  const table = readFeatures(listSources(visible), visible.length, undefined, (done) =>
    onProgress(done * READING),
  );
  const passes = affordablePasses(table, visible.length);
  const postings = gatherPostings(table, passes > 0 ? TRAINED_START : UNTRAINED_START);
  const bias = new Float32Array(visible.length);
  trainWeights(table, postings, bias, passes);
  return { stamps: packStamps(visible), vocabulary: table.vocabulary, postings, bias, meanings: null };
}
