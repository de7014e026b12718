import type { PhraseIndex } from './phrase-index.ts';
import type { ChatScores } from './score-chat.ts';

/** Libraries up to this size are ordered as a whole; of larger ones, what could be shown. */
const SMALL = 2000;
/** What has less than this of the best share is not among the first. */
const HOPELESS = 0.005;

/** Positions that may come into the first `count`: what has a share, what may be said without one, and the first of the library. */
export function listCandidates(
  { size, kinds, standing }: PhraseIndex,
  { shares: scores, found: heard }: ChatScores,
  isOwn: (at: number) => boolean,
  count: number,
): number[] {
  if (size <= SMALL) return [...kinds.keys()].filter((at) => kinds[at] !== undefined);
  let best = 0;
  for (const at of heard) best = Math.max(best, scores[at] as number);
  // Bytes instead of a set: thousands may be found, and a set of them is garbage a moment later.
  const isFound = new Uint8Array(size);
  let found = 0;
  const add = (at: number) => {
    if (isFound[at] === 0) found += 1;
    isFound[at] = 1;
  };
  for (const at of heard) if ((scores[at] as number) > best * HOPELESS) add(at);
  for (const row of standing.values()) for (const at of row.slice(0, count)) add(at);
  // Phrases of the buyer's language come before all others, whatever those say: the others only fill up.
  const enough = found + count;
  for (const wanted of [true, false])
    for (let at = 0; at < size && found < (wanted ? enough : count); at++) if (isOwn(at) === wanted) add(at);
  const all: number[] = [];
  for (let at = 0; at < size; at++) if (isFound[at] === 1 && kinds[at] !== undefined) all.push(at);
  return all;
}
