import {
  type Family,
  familiesOf,
  learnMeanings,
  type MeaningTable,
  nameQuestions,
  shareChanged,
} from './learn-meanings.ts';
import { type Meanings, openTable, placePhrases } from './meanings.ts';
import { mayBeSaid } from './phrase-index.ts';
import type { Indexed } from './stamps.ts';

/** Larger libraries are found by their words alone: their phrases differ by the names of goods, which mean nothing else. */
const MOST_MEANT = 2000;
/** What was learned is kept as long as no more than this share of the questions has come or gone. */
const MOST_NEW = 0.1;

/** What the phrases of a layer are asked for in other words. */
export interface Taught {
  /** By what was learned before; null where nothing was, and in a large library. */
  now: Meanings | null;
  /** Learns it anew, some seconds; null where there is nothing to learn. */
  learn: (() => Meanings) | null;
}

/**
 * Places `phrases` (those of a layer, hidden ones are passed over) by what was learned `before`, and says whether that has to
 * be learned anew: from the library, and from `families`, the questions of the packs that everybody has.
 */
export function teachMeanings(
  phrases: readonly Indexed[],
  families: readonly Family[],
  before: MeaningTable | null,
): Taught {
  const visible = phrases.filter(mayBeSaid);
  if (visible.length === 0 || visible.length > MOST_MEANT) return { now: null, learn: null };
  const spoken = new Set(visible.map(({ lang }) => lang));
  const all = [...families, ...familiesOf(visible)].filter(({ lang }) => spoken.has(lang));
  // Who has the packs in the base would hear them twice.
  const taught = [...new Map(all.map((family) => [family.questions.join('\n'), family])).values()];
  const place = (table: MeaningTable): Meanings => ({
    ...table,
    places: placePhrases(openTable(table), visible),
  });
  const isNear = before !== null && shareChanged(before.taught, nameQuestions(taught)) <= MOST_NEW;
  return { now: before && place(before), learn: isNear ? null : () => place(learnMeanings(taught)) };
}
