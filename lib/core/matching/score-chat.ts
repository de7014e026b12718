import type { Phrase } from '../knowledge/phrase.ts';
import { featureValue } from './feature-table.ts';
import { normalise } from './normalise.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { saysSomething } from './stop-words.ts';
import { tokenise } from './tokenise.ts';
import { SHARPNESS, toShares } from './train-weights.ts';
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

interface QueryFeature {
  bucket: number;
  kind: number;
  count: number;
  telling: boolean;
}

function readQuery(text: string, buckets: number): QueryFeature[] {
  const found = new Map<number, QueryFeature>();
  tokenise(normalise(text.slice(0, MAX_LENGTH)), (hash, kind) => {
    const bucket = hash & (buckets - 1);
    const feature = found.get(bucket);
    if (feature) feature.count += 1;
    else found.set(bucket, { bucket, kind, count: 1, telling: saysSomething(hash, kind) });
  });
  return [...found.values()];
}

/** Scores one text into `scores`; false when the library knows none of its features. */
function scoreText(index: PhraseIndex, text: string, scores: Float64Array, supported: Uint8Array): boolean {
  const { starts, phrase, weight } = index.postings;
  const known = readQuery(text, starts.length - 1).flatMap((feature) => {
    const phrases = (starts[feature.bucket + 1] as number) - (starts[feature.bucket] as number);
    if (phrases === 0) return [];
    return [{ ...feature, value: featureValue(feature.kind, feature.count, phrases, index.phrases.length) }];
  });
  if (known.length === 0) return false;
  const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0));
  scores.set(index.bias);
  for (const { bucket, value, telling } of known) {
    const x = (value / length) * SHARPNESS;
    const end = starts[bucket + 1] as number;
    for (let at = starts[bucket] as number; at < end; at++) {
      const k = phrase[at] as number;
      scores[k] = (scores[k] as number) + (weight[at] as number) * x;
      if (telling) supported[k] = 1;
    }
  }
  return true;
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
    if (!scoreText(index, text, scores, supported)) continue;
    toShares(scores);
    heard += weight;
    for (let k = 0; k < size; k++) shares[k] = (shares[k] as number) + weight * (scores[k] as number);
  }
  if (heard > 0) for (let k = 0; k < size; k++) shares[k] = (shares[k] as number) / heard;
  return { shares, supported };
}
