import type { Phrase, Purpose } from '../knowledge/phrase.ts';
import { tellsSecret } from '../knowledge/variables.ts';
import { type Besides, readFeatures, type TextSource } from './feature-table.ts';
import { normalise } from './normalise.ts';
import { gatherPostings, type Postings, type Start } from './postings.ts';
import { affordablePasses, trainWeights } from './train-weights.ts';
import { slotOf, type Vocabulary } from './vocabulary.ts';

/** A phrase as an index takes it: what the base adds to it is used where it is there. */
export type Indexed = Phrase & { hidden?: boolean; key?: string; updatedAt?: number };

/** A phrase from before the floor price was kept back may still hold it: it is not to be suggested. */
const mayBeSaid = (phrase: Indexed) => !phrase.hidden && !tellsSecret(phrase.text);

/** What takes long to work out of a library: plain arrays, which a worker can send and a database keep. */
export interface IndexLayer {
  /** {@link stampOf} each phrase, by position. */
  stamps: string[];
  vocabulary: Vocabulary;
  postings: Postings;
  /** What each phrase starts from before a word is read. */
  bias: Float32Array;
}

/** A phrase library prepared for ranking. Its insides belong to this folder. */
export interface PhraseIndex<P extends Phrase = Phrase> {
  /** By position: first those of `main`, then those of `late`; undefined for one that has gone since. */
  readonly phrases: readonly (P | undefined)[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly main: IndexLayer;
  /** Phrases that came or changed after `main` was made. */
  readonly late: IndexLayer;
  /** `true` as 1: a phrase in Chinese, one that is small talk, one that is safe to say when nothing fits. */
  readonly chinese: Uint8Array;
  readonly smallTalk: Uint8Array;
  readonly safe: Uint8Array;
  /** How many phrases of `main` are not there any more, or not as they were. */
  readonly gone: number;
  /** Positions of the phrases of each purpose that may be offered without a word of evidence. */
  readonly standing: ReadonlyMap<Purpose, readonly number[]>;
}

/** Training starts from mild weights. */
const TRAINED_START: Start = { scale: 2, saturation: 3 };
/**
 * Without training they have to separate the phrases alone, but not so sharply that every question seems answered. Late
 * phrases, too, stand beside trained ones: a tenth of a library, added late, is found as often as before.
 */
const UNTRAINED_START: Start = { scale: 3, saturation: 1 };

/** The share of the work that is reading texts. */
const READING = 0.8;

/** An index of nothing: everything is late beside it. */
export const NO_LAYER: IndexLayer = {
  stamps: [],
  vocabulary: new Uint32Array(1),
  postings: { starts: new Uint32Array(2), phrase: new Uint32Array(0), weight: new Float32Array(0) },
  bias: new Float32Array(0),
};

const SMALL_TALK: readonly Purpose[] = ['greeting', 'ack', 'closing'];
const SAFE: readonly Purpose[] = ['ask', 'hold'];

/** By what a phrase is known over all libraries. */
export const keyOf = (phrase: Indexed): string => phrase.key ?? phrase.id;

/** Changes when the phrase does. */
const stampOf = (phrase: Indexed): string => `${keyOf(phrase)}@${phrase.updatedAt ?? ''}`;

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

function buildLate(phrases: readonly Indexed[], besides: Besides): IndexLayer {
  const table = readFeatures(listSources(phrases), phrases.length, besides);
  return {
    stamps: phrases.map(stampOf),
    vocabulary: table.vocabulary,
    postings: gatherPostings(table, UNTRAINED_START),
    bias: new Float32Array(phrases.length),
  };
}

/** How many phrases of a layer have a feature. */
export function countHaving({ vocabulary, postings: { starts } }: IndexLayer, hash: number): number {
  const slot = slotOf(vocabulary, hash);
  return slot < 0 ? 0 : (starts[slot + 1] as number) - (starts[slot] as number);
}

/**
 * Works out the index of `phrases`; hidden ones are left out. About 0.2 s for 2,500 example questions; `onProgress` hears
 * how far it is, 0…1.
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
  return { stamps: visible.map(stampOf), vocabulary: table.vocabulary, postings, bias };
}

/** The phrases that `main` does not hold, or not as they are now. */
export function listLate<P extends Indexed>(main: IndexLayer, phrases: readonly P[]): P[] {
  const held = new Set(main.stamps);
  return phrases.filter((phrase) => mayBeSaid(phrase) && !held.has(stampOf(phrase)));
}

/**
 * Takes up the index `main` for `phrases` as they are now: what is not in it, or has changed since, is found at once
 * through a small layer of its own; what is gone is left out.
 */
export function openIndex<P extends Indexed>(main: IndexLayer, phrases: readonly P[]): PhraseIndex<P> {
  const added = listLate(main, phrases);
  const visible = new Map<string, P>();
  for (const phrase of phrases) if (mayBeSaid(phrase)) visible.set(stampOf(phrase), phrase);
  const placed: (P | undefined)[] = [...main.stamps.map((stamp) => visible.get(stamp)), ...added];
  const besides = { phrases: main.stamps.length, having: (hash: number) => countHaving(main, hash) };
  const late = buildLate(added, besides);
  const mark = (is: (phrase: P) => boolean) =>
    Uint8Array.from(placed, (phrase) => (phrase && is(phrase) ? 1 : 0));
  const standing = new Map([...SMALL_TALK, ...SAFE].map((purpose): [Purpose, number[]] => [purpose, []]));
  const positionOf = new Map<string, number>();
  placed.forEach((phrase, at) => {
    if (!phrase) return;
    positionOf.set(keyOf(phrase), at);
    standing.get(phrase.purpose)?.push(at);
  });
  return {
    phrases: placed,
    positionOf,
    main,
    late,
    gone: main.stamps.length + added.length - positionOf.size,
    chinese: mark(({ lang }) => lang === 'zh-CN'),
    smallTalk: mark(({ purpose }) => SMALL_TALK.includes(purpose)),
    // What asks for something special (height and weight) is not safe to ask anybody.
    safe: mark(({ purpose, doubts }) => SAFE.includes(purpose) && doubts.length === 0),
    standing,
  };
}

/** Prepares `phrases` for ranking; hidden ones are left out. */
export function buildIndex<P extends Indexed>(phrases: readonly P[]): PhraseIndex<P> {
  return openIndex(buildLayer(phrases), phrases);
}
