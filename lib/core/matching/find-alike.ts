import Fuse from 'fuse.js';
import { mayHold } from './character-marks.ts';
import { pickBest } from './pick-best.ts';
import type { SearchablePhrase, SearchEntry } from './search.ts';

/** Fuse reads every text character by character, 40–400 ms for a large library; it only gets the few that share most with the query. */
const CANDIDATES = 40;
/** Of the query's pieces this share has to stand in an entry before Fuse looks at it. */
const SHARED = 0.4;
/** Shorter queries have no typos, only other words. */
const MIN_LENGTH = 2;
/** Fuse's distance: 0 is the same, 1 anything. */
const THRESHOLD = 0.4;

/** Single Han characters, and pairs of anything else: one Latin letter stands in every English text. */
function cut(query: string): string[] {
  const pieces = new Set<string>();
  for (const [run] of query.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)) {
    if (run.length < 3) pieces.add(run);
    else for (let at = 0; at + 2 <= run.length; at++) pieces.add(run.slice(at, at + 2));
  }
  return [...pieces];
}

/** Where is looked: `gists` are the marks of what each entry is about, `isLeft` says which have not been found already. */
export interface Field<P extends SearchablePhrase> {
  entries: readonly SearchEntry<P>[];
  gists: Uint32Array;
  isLeft: (at: number) => boolean;
}

/** The entries that look like `query` in title, tags or example questions, most alike first. */
export function findAlike<P extends SearchablePhrase>(
  query: string,
  { entries, gists, isLeft }: Field<P>,
  limit: number,
): SearchEntry<P>[] {
  if (query.length < MIN_LENGTH) return [];
  const pieces = cut(query);
  const least = Math.max(1, pieces.length * SHARED);
  const shared = new Uint8Array(entries.length);
  const promising: number[] = [];
  entries.forEach(({ gist }, at) => {
    if (!isLeft(at)) return;
    const possible = pieces.filter((piece) => mayHold(gists, at, piece));
    if (possible.length < least) return;
    for (const piece of possible) if (gist.includes(piece)) shared[at] = (shared[at] as number) + 1;
    if ((shared[at] as number) >= least) promising.push(at);
  });
  const sharedBy = (at: number) => shared[at] as number;
  const candidates = pickBest(promising, CANDIDATES, (a, b) => sharedBy(b) - sharedBy(a) || a - b).map(
    (at) => entries[at] as SearchEntry<P>,
  );
  const fuse = new Fuse(candidates, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'tags', weight: 1 },
      { name: 'asks', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: THRESHOLD,
    minMatchCharLength: MIN_LENGTH,
    shouldSort: true,
    sortFn: (a, b) => a.score - b.score || a.idx - b.idx,
  });
  return fuse.search(query, { limit }).map(({ item }) => item);
}
