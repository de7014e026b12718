/** 256 marks a text is known by, one bit for each, in so many numbers. */
const NUMBERS = 8;

/** Two letters as one number; what they are does not matter, only that others are likely to be another one. */
const pairOf = (text: string, at: number): number => text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);

const markOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 24;

/**
 * Which characters stand in each of `texts`, as bits: a text that lacks a bit of a query lacks the query, and eight numbers
 * are looked at far faster than some hundred characters.
 */
export function markCharacters(texts: readonly string[]): Uint32Array {
  const bits = new Uint32Array(texts.length * NUMBERS);
  texts.forEach((text, at) => {
    for (let i = 0; i < text.length; i++) setMark(bits, at, text.charCodeAt(i));
  });
  return bits;
}

/** The same of which two characters stand side by side in each of `texts`. */
export function markPairs(texts: readonly string[]): Uint32Array {
  const bits = new Uint32Array(texts.length * NUMBERS);
  texts.forEach((text, at) => {
    for (let i = 0; i + 1 < text.length; i++) setMark(bits, at, pairOf(text, i));
  });
  return bits;
}

function setMark(bits: Uint32Array, at: number, code: number): void {
  const mark = markOf(code);
  const place = at * NUMBERS + (mark >>> 5);
  bits[place] = (bits[place] as number) | (1 << (mark & 31));
}

function hasMark(bits: Uint32Array, at: number, code: number): boolean {
  const mark = markOf(code);
  return ((bits[at * NUMBERS + (mark >>> 5)] as number) & (1 << (mark & 31))) !== 0;
}

/** Whether the first two characters of `pair` may stand side by side in the text at `at`; false is certain, true is not. */
export const mayHoldPair = (pairs: Uint32Array, at: number, pair: string): boolean =>
  hasMark(pairs, at, pairOf(pair, 0));

/** Whether all characters of `query` may stand in the text at `at`; false is certain, true is not. */
export function mayHold(bits: Uint32Array, at: number, query: string): boolean {
  for (let i = 0; i < query.length; i++) if (!hasMark(bits, at, query.charCodeAt(i))) return false;
  return true;
}
