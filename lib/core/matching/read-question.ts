import { featureValue } from './feature-table.ts';
import { normalise } from './normalise.ts';
import { countHaving, type PhraseIndex } from './phrase-index.ts';
import { saysSomething } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

/** One feature of what a buyer wrote. */
export interface QuestionFeature {
  hash: number;
  /** How many phrases have it. */
  known: number;
  telling: boolean;
  /** How much it tells among the features that phrases have (those have the length 1 together; 0 for all others) … */
  value: number;
  /** … and among all. */
  ownValue: number;
}

/** No more than this much of one message is read. */
const MAX_LENGTH = 300;

/** The distinct features of `text`, the rarest first. */
export function readQuestion({ main, late, size }: PhraseIndex, text: string): QuestionFeature[] {
  const found = new Map<number, QuestionFeature & { kind: number; count: number }>();
  tokenise(normalise(text.slice(0, MAX_LENGTH)), (hash, kind) => {
    const feature = found.get(hash);
    if (feature) {
      feature.count += 1;
      return;
    }
    const known = countHaving(main, hash) + countHaving(late, hash);
    const telling = saysSomething(hash, kind);
    found.set(hash, { hash, kind, count: 1, known, telling, value: 0, ownValue: 0 });
  });
  const features = [...found.values()];
  let squares = 0;
  let ownSquares = 0;
  for (const feature of features) {
    feature.ownValue = featureValue(feature.kind, feature.count, Math.max(1, feature.known), size);
    if (feature.known > 0) feature.value = feature.ownValue;
    squares += feature.value ** 2;
    ownSquares += feature.ownValue ** 2;
  }
  for (const feature of features) {
    feature.value /= Math.sqrt(squares) || 1;
    feature.ownValue /= Math.sqrt(ownSquares) || 1;
  }
  return features.sort((a, b) => a.known - b.known);
}
