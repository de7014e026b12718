import type { Phrase } from '../knowledge/phrase.ts';
import { featureValue } from './feature-table.ts';
import { normalise } from './normalise.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { raiseAll, SHARPNESS } from './softmax.ts';
import { saysSomething } from './stop-words.ts';
import { tokenise } from './tokenise.ts';
import { slotOf } from './vocabulary.ts';
import type { WeighedText } from './weigh-turns.ts';

/** How well each phrase of an index answers a chat. */
export interface ChatScores {
  /** By position of the phrase; they sum to at most 1. */
  shares: Float64Array;
  /** 1 where a telling word of the chat stands in the phrase. */
  supported: Uint8Array;
}

/** No more than this much of one message is read. */
const MAX_LENGTH = 300;

/** A text without a telling word ("and now?") is heard with this much of its weight, so that the turns before it decide. */
const FAINT = 0.25;

interface QueryFeature {
  slot: number;
  kind: number;
  count: number;
  telling: boolean;
  value: number;
}

/** The features of `text` that the library knows; their values have the length 1. */
function readQuery({ vocabulary, postings: { starts }, phrases }: PhraseIndex, text: string): QueryFeature[] {
  const found = new Map<number, QueryFeature>();
  tokenise(normalise(text.slice(0, MAX_LENGTH)), (hash, kind) => {
    const slot = slotOf(vocabulary, hash);
    if (slot < 0) return;
    const feature = found.get(slot);
    if (feature) feature.count += 1;
    else found.set(slot, { slot, kind, count: 1, telling: saysSomething(hash, kind), value: 0 });
  });
  let squares = 0;
  for (const feature of found.values()) {
    const known = (starts[feature.slot + 1] as number) - (starts[feature.slot] as number);
    feature.value = featureValue(feature.kind, feature.count, known, phrases.length);
    squares += feature.value ** 2;
  }
  for (const feature of found.values()) feature.value /= Math.sqrt(squares);
  return [...found.values()];
}

/** Scores one text into `scores`; returns how well it was understood, 0 when the library knows none of its features. */
function scoreText(index: PhraseIndex, text: string, scores: Float64Array, supported: Uint8Array): number {
  const { starts, phrase, weight } = index.postings;
  const features = readQuery(index, text);
  scores.set(index.bias);
  for (const { slot, value, telling } of features) {
    const x = value * SHARPNESS;
    const from = starts[slot] as number;
    const to = starts[slot + 1] as number;
    for (let at = from; at < to; at++) {
      const k = phrase[at] as number;
      scores[k] = (scores[k] as number) + (weight[at] as number) * x;
    }
    if (telling) for (let at = from; at < to; at++) supported[phrase[at] as number] = 1;
  }
  if (features.length === 0) return 0;
  return features.some(({ telling }) => telling) ? 1 : FAINT;
}

/** Mixes what each text says on its own: a text that fits many phrases a little cannot outvote one that fits one well. */
export function scoreChat<P extends Phrase>(
  index: PhraseIndex<P>,
  texts: readonly WeighedText[],
): ChatScores {
  const size = index.phrases.length;
  const shares = new Float64Array(size);
  const supported = new Uint8Array(size);
  const scores = new Float64Array(size);
  let heard = 0;
  for (const { text, weight } of texts) {
    const understood = weight * scoreText(index, text, scores, supported);
    if (understood === 0) continue;
    const share = understood / raiseAll(scores);
    heard += understood;
    for (let k = 0; k < size; k++) shares[k] = (shares[k] as number) + share * (scores[k] as number);
  }
  if (heard > 0) for (let k = 0; k < size; k++) shares[k] = (shares[k] as number) / heard;
  return { shares, supported };
}
