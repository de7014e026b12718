import type { StoredPhrase } from '../knowledge/stored-phrase.ts';

/**
 * The base keeps phrases in blocks, one row for some dozens of them, in the order of their keys: 100,000 phrases cost the browser
 * 15 s of CPU time in rows of their own, 1 s in blocks of 64 (Chromium 156, written in one transaction).
 */
export interface Block {
  /** Says what {@link BlockMark} reads from it. */
  key: string;
  /** By key, ascending. */
  phrases: StoredPhrase[];
}

/** What the key of a block says, so that the block itself need not be read for it. */
export interface BlockMark {
  key: string;
  /** No phrase of the block has a smaller key; and those from here to the next block's belong to it. */
  from: string;
  /** How many phrases it holds. */
  count: number;
}

/** Before the number of phrases in a block's key; smaller than any character of a phrase's key. */
const MARK = '\u0000';

/** Until the 13th version of the base each phrase was a row, under its own key: that reads as a block of one. */
export function readMark(key: string): BlockMark {
  const [, from = key, count = 1] = /^(.*)\0(\d+)$/s.exec(key) ?? [];
  return { key, from, count: Number(count) };
}

/** The phrases of a row of the base, see {@link readMark}. */
export const phrasesIn = (row: Block | StoredPhrase): readonly StoredPhrase[] =>
  'phrases' in row ? row.phrases : [row];

/** Place of the block that a phrase with this key stands in, or would; -1: there are none. `marks`: ascending. */
export function findBlock(marks: readonly BlockMark[], key: string): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as BlockMark).from <= key) low = middle + 1;
    else high = middle;
  }
  // What comes before all goes into the first.
  return marks.length === 0 ? -1 : Math.max(0, low - 1);
}

/** In characters of JSON: Chromium moves rows of more than 64 kB into files of their own. */
const ROOM = 24_000;
/** What the smallest phrase takes: no more than 64 stand in a block, for all of them are read when one is wanted. */
const LEAST = ROOM / 64;

const sizeOf = (phrase: StoredPhrase) => Math.max(LEAST, JSON.stringify(phrase).length);

/** Cuts phrases into blocks of much the same size, so that there is room in each for what comes later. */
function cut(phrases: readonly StoredPhrase[]): StoredPhrase[][] {
  const sizes = phrases.map(sizeOf);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const share = whole / Math.ceil(whole / ROOM);
  const pieces: StoredPhrase[][] = [];
  let size = 0;
  let piece = -1;
  phrases.forEach((phrase, at) => {
    const next = Math.floor(size / share + 1e-9);
    if (next > piece) {
      pieces.push([]);
      piece = next;
    }
    pieces.at(-1)?.push(phrase);
    size += sizes[at] ?? 0;
  });
  return pieces;
}

/**
 * A block with some phrases written (null: taken out) as the blocks that take its place; none when it is empty then. `from`: of
 * the block, null where there was none.
 */
export function changeBlock(
  from: string | null,
  phrases: readonly StoredPhrase[],
  changes: ReadonlyMap<string, StoredPhrase | null>,
): Block[] {
  const next = new Map<string, StoredPhrase | null>(phrases.map((phrase) => [phrase.key, phrase]));
  for (const [key, phrase] of changes) next.set(key, phrase);
  const left = [...next.values()].filter((phrase) => phrase !== null);
  left.sort((a, b) => (a.key < b.key ? -1 : 1));
  return cut(left).map((piece, at) => {
    const first = piece[0]?.key ?? '';
    const begins = at === 0 && from !== null && from < first ? from : first;
    return { key: `${begins}${MARK}${piece.length}`, phrases: piece };
  });
}
