import { stemEnglish } from './stem-english.ts';

/** Kinds of feature: a word or code, one Chinese character, two neighbours, two that stand near each other in any order. */
export const WORD = 0;
export const CHARACTER = 1;
export const NEIGHBOURS = 2;
export const NEAR = 3;

/** Takes one feature of a text: its hash (32 bits, unsigned, well spread) and its kind. */
export type FeatureSink = (hash: number, kind: number) => void;

/** Han characters and the signs that `normalise` puts into running text; or a word, a number, a product code. */
export const PIECES = /([\p{Script=Han}\uE000-\uE003]+)|[\p{L}\p{N}][\p{L}\p{N}'\-_]*/gu;

/** How far apart two characters or words may stand and still be near. */
const NEAR_SPAN = 3;
/** Characters and words that are read of one text: a pasted novel is not a question. */
const MAX_ATOMS = 1000;

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The text as a row of atoms, each a Chinese character or an English stem: hashes, kinds, and "follows without a gap". */
interface Atoms {
  hashes: number[];
  kinds: number[];
  joined: boolean[];
}

function readAtoms(normalised: string): Atoms {
  const atoms: Atoms = { hashes: [], kinds: [], joined: [] };
  const add = (text: string, kind: number, joined: boolean) => {
    atoms.hashes.push(hashText(text));
    atoms.kinds.push(kind);
    atoms.joined.push(joined);
  };
  for (const [piece, han] of normalised.matchAll(PIECES)) {
    if (atoms.hashes.length >= MAX_ATOMS) break;
    if (han === undefined) {
      const stem = stemEnglish(piece);
      // `iphone15` is an iPhone too.
      const family = /^[a-z]{2,}(?=\d)/.exec(stem)?.[0];
      if (family) add(stemEnglish(family), WORD, false);
      add(stem, WORD, false);
    } else for (let i = 0; i < Math.min(han.length, MAX_ATOMS); i++) add(han.charAt(i), CHARACTER, i > 0);
  }
  return atoms;
}

/**
 * Cuts normalised text into hashed features. Chinese is not segmented: there is no dictionary to ship, shop words are in
 * none, and grams measure as well. `NEAR` pairs bridge word order and what buyers put in between.
 */
export function tokenise(normalised: string, sink: FeatureSink): void {
  const { hashes, kinds, joined } = readAtoms(normalised);
  hashes.forEach((hash, at) => {
    sink(spread(mix(hash, 1)), kinds[at] ?? WORD);
    const next = hashes[at + 1];
    if (next !== undefined && joined[at + 1]) sink(spread(mix(mix(hash, 2), next)), NEIGHBOURS);
    for (let other = at + 1; other <= at + NEAR_SPAN && other < hashes.length; other++) {
      const near = hashes[other] ?? 0;
      const [low, high] = hash < near ? [hash, near] : [near, hash];
      sink(spread(mix(mix(low, 3), high)), NEAR);
    }
  });
}
