import Fuse from 'fuse.js';
import { mayHold, mayHoldPair } from './character-marks.ts';
import { bitsOf } from './match-sounds.ts';
import { pickBest } from './pick-best.ts';
import type { SearchablePhrase, SearchEntry, SearchField } from './search-field.ts';

/** Fuse reads every text character by character, 40–400 ms for a large library; it only gets the few that share most with the query. */
const CANDIDATES = 40;
/** Of the query's pieces this share has to stand in an entry before Fuse looks at it. */
const SHARED = 0.4;
/** Shorter queries have no typos, only other words. */
const MIN_LENGTH = 2;
/** Of a query with Chinese characters so many of a hundred may be wrong; the scale of Fuse: 0 is the same, 1 anything. */
const THRESHOLD = 0.4;
/** Letters are fewer than characters: one of them may be wrong, from six on two, in three letters none. */
const wrongOf = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);
/** What counts as one wrong letter is rounded by Fuse. */
const A_LITTLE = 0.01;

const HAN = /\p{Script=Han}/u;

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Single Han characters, and pairs of anything else: one Latin letter stands in every English text. */
function cut(query: string): string[] {
  const pieces = new Set<string>();
  for (const [run] of query.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)) {
    if (run.length < 3) pieces.add(run);
    else for (let at = 0; at + 2 <= run.length; at++) pieces.add(run.slice(at, at + 2));
  }
  return [...pieces];
}

/**
 * The entries that look like `query` in title, tags or example questions, or sound like it, most alike first; only those that
 * `isLeft` says have not been found already.
 */
export function findAlike<P extends SearchablePhrase>(
  query: string,
  { entries, gistMarks, pairMarks, latinBits }: SearchField<P>,
  isLeft: (at: number) => boolean,
  limit: number,
): SearchEntry<P>[] {
  if (query.length < MIN_LENGTH) return [];
  const pieces = cut(query);
  const least = Math.max(1, pieces.length * SHARED);
  const shared = new Uint8Array(entries.length);
  const promising: number[] = [];
  const letters = bitsOf(query);
  const wrong = HAN.test(query) ? null : wrongOf(query.length);
  const mayShare = (at: number, piece: string) =>
    wrong === null || piece.length < 2 ? mayHold(gistMarks, at, piece) : mayHoldPair(pairMarks, at, piece);
  for (let at = 0; at < entries.length; at++) {
    if (!isLeft(at) || (wrong !== null && countBits(letters & ~(latinBits[at] as number)) > wrong)) continue;
    const possible = pieces.filter((piece) => mayShare(at, piece));
    if (possible.length < least) continue;
    const { gist, latin } = entries[at] as SearchEntry<P>;
    const text = wrong === null ? gist : latin;
    for (const piece of possible) if (text.includes(piece)) shared[at] = (shared[at] as number) + 1;
    if ((shared[at] as number) >= least) promising.push(at);
  }
  const sharedBy = (at: number) => shared[at] as number;
  const candidates = pickBest(promising, CANDIDATES, (a, b) => sharedBy(b) - sharedBy(a) || a - b).map(
    (at) => entries[at] as SearchEntry<P>,
  );
  const fuse = new Fuse(candidates, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'tags', weight: 1 },
      { name: 'asks', weight: 1 },
      { name: 'letters', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: wrong === null ? THRESHOLD : wrong / query.length + A_LITTLE,
    minMatchCharLength: MIN_LENGTH,
    shouldSort: true,
    sortFn: (a, b) => a.score - b.score || a.idx - b.idx,
  });
  return fuse.search(query, { limit }).map(({ item }) => item);
}
