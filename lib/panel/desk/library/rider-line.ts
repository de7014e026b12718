import type { Swap } from '../../../core/library/swap.ts';
import type { RiderPlan } from '../../../data/rider-plans.ts';
import type { Rider } from '../../../data/riders.ts';

/** So many entries are named in a line. */
const NAMED = 8;
/** More than these are taken or left as a whole: only lists of words are that long. */
const LISTED = 200;

/** One entry of a rider, for choosing it alone. */
export interface RiderEntry {
  key: string;
  name: string;
  /** It stands in the place of something that the user decided. */
  isOver: boolean;
  /** What stands there now and what would, where that can be said in words; else empty. */
  before: string;
  after: string;
}

/** One kind of rider as the dry run shows it. */
export interface RiderLine {
  rider: Rider;
  /** How many entries would be written. */
  count: number;
  /** The first of them, by name or key. */
  names: string[];
  /** How many of them stand in the place of something that the user decided. */
  overwrites: number;
  /** The first of those, by name or key. */
  overwritten: string[];
  same: number;
  broken: number;
  /** Keys of entries that the company decides. */
  locked: string[];
  /** Each of them; none where they are too many to be chosen one by one. */
  entries: RiderEntry[];
}

/** Keys of entries that the user does not want, by rider. */
export type LeftOut = Partial<Record<Rider, readonly string[]>>;

/** What of the riders is wanted: kinds, and entries of them that are not. */
export interface ChosenRiders {
  kinds: readonly Rider[];
  leftOut: LeftOut;
}

/** How a plan is shown. */
export function toLine<T>(
  rider: Rider,
  plan: RiderPlan<T>,
  nameOf: (swap: Swap<T>) => string = ({ key }) => key,
  wordsOf: (value: T) => string = () => '',
): RiderLine {
  const { swaps, same, broken, locked } = plan;
  const over = swaps.filter(({ from }) => from !== null);
  return {
    ...{ rider, count: swaps.length, names: swaps.slice(0, NAMED).map(nameOf) },
    ...{ overwrites: over.length, overwritten: over.slice(0, NAMED).map(nameOf) },
    ...{ same, broken, locked },
    entries:
      swaps.length > LISTED
        ? []
        : swaps.map((swap) => ({
            ...{ key: swap.key, name: nameOf(swap), isOver: swap.from !== null },
            before: swap.from === null ? '' : wordsOf(swap.from),
            after: swap.to === null ? '' : wordsOf(swap.to),
          })),
  };
}

/**
 * Whether a kind is ticked before the user says anything: only if it takes the place of nothing that they decided. Pages are
 * never: the browser asks for the right to read them.
 */
export const isTickedFirst = ({ rider, count, overwrites }: RiderLine): boolean =>
  rider !== 'sites' && count > 0 && overwrites === 0;
