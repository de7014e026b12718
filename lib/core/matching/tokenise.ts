import { stemEnglish } from './stem-english.ts';

/** Han characters and the signs that `normalise` puts into running text; or a word, a number, a product code. */
const PIECES = /([\p{Script=Han}\uE000-\uE003]+)|[\p{L}\p{N}][\p{L}\p{N}'\-_]*/gu;

/** How many characters a Chinese gram may have. */
export const MAX_GRAM = 3;

/** Takes one feature of a text: its hash, and how many Chinese characters it spans (0: a word). */
export type FeatureSink = (hash: number, span: number) => void;

const SEED = 0x811c9dc5;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Spreads the bits, so that the low ones can name a bucket. */
function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * Cuts normalised text into hashed features: grams of one to three characters for Chinese (no dictionary to ship,
 * and shop words are in none), stems for English, product codes whole. No string is made for a gram.
 */
export function tokenise(normalised: string, sink: FeatureSink): void {
  for (const [piece, han] of normalised.matchAll(PIECES)) {
    if (han === undefined) {
      const stem = stemEnglish(piece);
      if (stem === '') continue;
      let hash = mix(SEED, 1);
      for (let i = 0; i < stem.length; i++) hash = mix(hash, stem.charCodeAt(i));
      sink(spread(hash), 0);
      continue;
    }
    for (let start = 0; start < han.length; start++) {
      let hash = SEED;
      for (let span = 1; span <= MAX_GRAM && start + span <= han.length; span++) {
        hash = mix(hash, han.charCodeAt(start + span - 1));
        sink(spread(hash), span);
      }
    }
  }
}
