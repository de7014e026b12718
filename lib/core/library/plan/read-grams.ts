/** What pads a text's ends, so that its first and last word count as such. */
const EDGE = '\u0000';
/** A Han character, or a word or number of anything else. */
const PIECES = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+|\p{S}/gu;
const NO_WORDS = /[\s\p{P}\p{C}]+/gu;

/** One spelling for what reads the same, as the functions below take it: width and case do not count. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A folded text without blanks and punctuation, which do not count either; numbers and faces do. */
export function foldWording(folded: string): string {
  // A text of nothing but signs is those signs.
  return folded.replace(NO_WORDS, '') || folded.trim();
}

/** FNV-1a over UTF-16 units, 30 bits, which a map finds quickest: two different pairs share a number about once in 10⁹. */
function hashPair(a: string, b: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < a.length; at++) hash = Math.imul(hash ^ a.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0xffff, 0x01000193);
  for (let at = 0; at < b.length; at++) hash = Math.imul(hash ^ b.charCodeAt(at), 0x01000193);
  return hash >>> 2;
}

/**
 * The pairs of neighbouring characters (Chinese) or words (else) of a folded text, hashed, each once: what two texts share of
 * them says how alike they are. At most `limit` are read: a text of ten thousand words is known by its beginning.
 */
export function readGrams(folded: string, limit = 400): number[] {
  const grams = new Set<number>();
  let before = EDGE;
  for (const piece of folded.match(PIECES) ?? []) {
    grams.add(hashPair(before, piece));
    if (grams.size >= limit) return [...grams];
    before = piece;
  }
  if (before !== EDGE) grams.add(hashPair(before, EDGE));
  return [...grams];
}
