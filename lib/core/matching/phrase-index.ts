import type { Phrase } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';
import { tokenise } from './tokenise.ts';

/** A phrase library prepared for ranking. Its insides belong to this folder. */
export interface PhraseIndex<P extends Phrase = Phrase> {
  readonly phrases: readonly P[];
  /** bucket → range of postings. */
  readonly starts: Uint32Array;
  readonly postPhrase: Uint32Array;
  readonly postWeight: Float32Array;
}

const BUCKETS = 1 << 18;
const FIELD_WEIGHTS = { text: 0.5, title: 2, tags: 2, asks: 1 };

/** Prepares `phrases` for `rank`; hidden ones are left out. */
export function buildIndex<P extends Phrase & { hidden?: boolean }>(phrases: readonly P[]): PhraseIndex<P> {
  const visible = phrases.filter((phrase) => !phrase.hidden);
  const bags = visible.map((phrase) => {
    const bag = new Map<number, number>();
    const add = (text: string, weight: number) =>
      tokenise(normalise(text), (hash) => {
        const bucket = hash % BUCKETS;
        bag.set(bucket, (bag.get(bucket) ?? 0) + weight);
      });
    add(phrase.text, FIELD_WEIGHTS.text);
    add(phrase.title, FIELD_WEIGHTS.title);
    for (const tag of phrase.tags) add(tag, FIELD_WEIGHTS.tags);
    for (const ask of phrase.asks) add(ask, FIELD_WEIGHTS.asks);
    return bag;
  });
  const starts = new Uint32Array(BUCKETS + 1);
  for (const bag of bags) for (const bucket of bag.keys()) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let b = 0; b < BUCKETS; b++) starts[b + 1] = (starts[b + 1] ?? 0) + (starts[b] ?? 0);
  const total = starts[BUCKETS] ?? 0;
  const fill = starts.slice();
  const postPhrase = new Uint32Array(total);
  const postWeight = new Float32Array(total);
  bags.forEach((bag, phrase) => {
    for (const [bucket, tf] of bag) {
      const at = fill[bucket] ?? 0;
      fill[bucket] = at + 1;
      const df = (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0);
      postPhrase[at] = phrase;
      postWeight[at] = Math.log(1 + (visible.length - df + 0.5) / (df + 0.5)) * (tf / (tf + 1.2));
    }
  });
  return { phrases: visible, starts, postPhrase, postWeight };
}

export const bucketOf = (hash: number): number => hash % BUCKETS;
