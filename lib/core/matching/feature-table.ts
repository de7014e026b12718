import { CHARACTER, NEAR, NEIGHBOURS, tokenise, WORD } from './tokenise.ts';
import { collectVocabulary, slotOf, type Vocabulary } from './vocabulary.ts';

/** One text of the library. */
export interface TextSource {
  /** Position of the phrase it belongs to; sources stand in ascending order of it. */
  phrase: number;
  /** It is how a buyer asks for the phrase, so it may be learned from; a reply's own text is not. */
  example: boolean;
  /** Normalised. */
  text: string;
}

/** The features of all texts of a library, row by row, as flat arrays: row `r` owns `starts[r] … starts[r + 1]`. */
export interface FeatureTable {
  rows: number;
  phraseOf: Uint32Array;
  example: Uint8Array;
  starts: Uint32Array;
  /** The slot of the feature in the vocabulary. */
  slot: Uint32Array;
  /** How much the feature tells of its row; a row's values have the length 1. */
  value: Float32Array;
  vocabulary: Vocabulary;
  /** How many phrases have the feature of a slot. */
  phrasesWith: Uint32Array;
}

/** How much a kind of feature tells before rarity is known. */
const KIND_VALUE = new Float32Array(4);
KIND_VALUE[WORD] = 1.75;
KIND_VALUE[CHARACTER] = 1.75;
KIND_VALUE[NEIGHBOURS] = 1;
KIND_VALUE[NEAR] = 0.6;

/** Value of a feature that stands `count` times in a text and in `known` of `phrases` phrases. */
export function featureValue(kind: number, count: number, known: number, phrases: number): number {
  return (KIND_VALUE[kind] as number) * Math.log(1 + phrases / (known + 0.5)) * (1 + Math.log(count));
}

/** An atom gives at most itself, one neighbour and three near pairs. */
const FEATURES_PER_CHARACTER = 5;

interface RawFeatures {
  starts: Uint32Array;
  hash: Uint32Array;
  kind: Uint8Array;
}

/** After so many texts somebody is told how far it is. */
const NEWS_EVERY = 2000;

function readRaw(sources: readonly TextSource[], onProgress: (done: number) => void): RawFeatures {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const hash = new Uint32Array(characters * FEATURES_PER_CHARACTER);
  const kind = new Uint8Array(hash.length);
  const starts = new Uint32Array(sources.length + 1);
  let end = 0;
  sources.forEach(({ text, example }, row) => {
    tokenise(text, (featureHash, featureKind) => {
      // A reply is long; the pairs of its words would outnumber those of all questions.
      if (!example && featureKind === NEAR) return;
      hash[end] = featureHash;
      kind[end] = featureKind;
      end += 1;
    });
    starts[row + 1] = end;
    if (row % NEWS_EVERY === 0) onProgress(row / sources.length);
  });
  return { starts, hash: hash.subarray(0, end), kind };
}

/** Joins equal features of a row; `count` takes how often each stood there. Returns the shortened arrays. */
function joinEqual(raw: RawFeatures, vocabulary: Vocabulary) {
  const rows = raw.starts.length - 1;
  const starts = new Uint32Array(rows + 1);
  const slot = new Uint32Array(raw.starts[rows] as number);
  const kind = new Uint8Array(slot.length);
  const count = new Uint16Array(slot.length);
  const seenInRow = new Uint32Array(vocabulary.length);
  const placeOf = new Uint32Array(vocabulary.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = raw.starts[row] as number; at < (raw.starts[row + 1] as number); at++) {
      const b = slotOf(vocabulary, raw.hash[at] as number);
      if (seenInRow[b] !== row + 1) {
        seenInRow[b] = row + 1;
        placeOf[b] = end;
        slot[end] = b;
        kind[end] = raw.kind[at] as number;
        end += 1;
      }
      const place = placeOf[b] as number;
      count[place] = (count[place] as number) + 1;
    }
    starts[row + 1] = end;
  }
  return { starts, slot: slot.slice(0, end), kind, count };
}

function countPhrases(starts: Uint32Array, slot: Uint32Array, phraseOf: Uint32Array, slots: number) {
  const phrasesWith = new Uint32Array(slots);
  const lastPhrase = new Uint32Array(slots);
  phraseOf.forEach((phrase, row) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const b = slot[at] as number;
      if (lastPhrase[b] === phrase + 1) continue;
      lastPhrase[b] = phrase + 1;
      phrasesWith[b] = (phrasesWith[b] as number) + 1;
    }
  });
  return phrasesWith;
}

/** How many phrases there are besides these, and how many of those have a feature, by its hash. */
export interface Besides {
  phrases: number;
  having: (hash: number) => number;
}

/** Reads the features of all `sources` of a library of `phrases` phrases; `besides` tells what is rare beyond them. */
export function readFeatures(
  sources: readonly TextSource[],
  phrases: number,
  besides: Besides = { phrases: 0, having: () => 0 },
  onProgress: (done: number) => void = () => {},
): FeatureTable {
  const raw = readRaw(sources, onProgress);
  const vocabulary = collectVocabulary(raw.hash);
  const { starts, slot, kind, count } = joinEqual(raw, vocabulary);
  const phraseOf = Uint32Array.from(sources, (source) => source.phrase);
  const example = Uint8Array.from(sources, (source) => (source.example ? 1 : 0));
  const phrasesWith = countPhrases(starts, slot, phraseOf, vocabulary.length);
  const value = new Float32Array(slot.length);
  for (let row = 0; row < sources.length; row++) {
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    let squares = 0;
    for (let at = from; at < to; at++) {
      const hash = vocabulary[slot[at] as number] as number;
      const known = (phrasesWith[slot[at] as number] as number) + besides.having(hash);
      const v = featureValue(kind[at] as number, count[at] as number, known, phrases + besides.phrases);
      value[at] = v;
      squares += v * v;
    }
    const scale = 1 / (Math.sqrt(squares) || 1);
    for (let at = from; at < to; at++) value[at] = (value[at] as number) * scale;
  }
  return { rows: sources.length, phraseOf, example, starts, slot, value, vocabulary, phrasesWith };
}
