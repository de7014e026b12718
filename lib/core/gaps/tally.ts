/** What became of one phrase when it was on offer, counted since the gap radar was switched on. */
export interface Tally {
  /** The phrase's key over all libraries. */
  phrase: string;
  /** Questions that were answered while it stood among the suggestions, and it was not used. */
  skipped: number;
  /** Times it was filled in and sent. */
  used: number;
  /** … of which it was changed first. */
  edited: number;
  /** Times it was looked up by typing, though the suggestions were there. */
  searched: number;
  /** When something of it changed last, ms since the epoch. */
  at: number;
}

/** What one answered question adds to the tallies. */
export interface Answered {
  /** Keys of the phrases that were on offer. */
  shown: readonly string[];
  /** The phrase that was filled in and sent; null: the agent wrote an own reply. */
  used: { phrase: string; edited: boolean; searched: boolean } | null;
}

const NOTHING = { skipped: 0, used: 0, edited: 0, searched: 0 };

/** The tallies that `answered` changes, as they are afterwards; `before` are those known, by key. */
export function addToTallies(
  before: ReadonlyMap<string, Tally>,
  { shown, used }: Answered,
  now: number,
): Tally[] {
  const keys = new Set([...shown, ...(used ? [used.phrase] : [])]);
  return [...keys].map((phrase) => {
    const tally = { ...NOTHING, ...before.get(phrase), phrase, at: now };
    if (used?.phrase !== phrase) return { ...tally, skipped: tally.skipped + 1 };
    return {
      ...tally,
      used: tally.used + 1,
      edited: tally.edited + Number(used.edited),
      searched: tally.searched + Number(used.searched),
    };
  });
}

/** So often a phrase has to have been used, or passed over, before something is said of it. */
const ENOUGH_USES = 3;
const ENOUGH_SKIPS = 5;
/** From this share of its uses on a phrase counts as always edited. */
const ALWAYS = 0.75;

/** Phrases that may need their owner's attention; each list has the worst first. */
export interface Worn<P> {
  edited: { phrase: P; tally: Tally }[];
  skipped: { phrase: P; tally: Tally }[];
  /** In the order of the library. */
  unused: P[];
}

/**
 * Reads the tallies: phrases that are changed nearly each time before they are sent, that were on offer and never taken,
 * and that nobody has used. `usedEver` says of a phrase whether it was used before the radar was on, as far as is known.
 */
export function findWorn<P extends { key: string; hidden: boolean }>(
  phrases: readonly P[],
  tallies: ReadonlyMap<string, Tally>,
  usedEver: (phrase: P) => boolean,
): Worn<P> {
  const shown = phrases.filter(({ hidden }) => !hidden);
  const counted = shown.flatMap((phrase) => {
    const tally = tallies.get(phrase.key);
    return tally ? [{ phrase, tally }] : [];
  });
  return {
    edited: counted
      .filter(({ tally }) => tally.used >= ENOUGH_USES && tally.edited >= tally.used * ALWAYS)
      .sort((a, b) => b.tally.edited - a.tally.edited),
    skipped: counted
      .filter(({ tally }) => tally.used === 0 && tally.skipped >= ENOUGH_SKIPS)
      .sort((a, b) => b.tally.skipped - a.tally.skipped),
    unused: shown.filter((phrase) => !tallies.get(phrase.key)?.used && !usedEver(phrase)),
  };
}
