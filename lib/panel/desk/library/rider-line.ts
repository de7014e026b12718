import type { Swap } from '../../../core/library/swap.ts';
import type { RiderPlan } from '../../../data/rider-plans.ts';
import type { Rider } from '../../../data/riders.ts';

/** So many entries are named one by one. */
const NAMED = 8;

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
}

/** How a plan is shown. */
export function toLine<T>(
  rider: Rider,
  plan: RiderPlan<T>,
  nameOf: (swap: Swap<T>) => string = ({ key }) => key,
): RiderLine {
  const { swaps, same, broken, locked } = plan;
  const over = swaps.filter(({ from }) => from !== null);
  return {
    ...{ rider, count: swaps.length, names: swaps.slice(0, NAMED).map(nameOf) },
    ...{ overwrites: over.length, overwritten: over.slice(0, NAMED).map(nameOf) },
    ...{ same, broken, locked },
  };
}

/**
 * Whether a kind is ticked before the user says anything: only if it takes the place of nothing that they decided. Pages are
 * never: the browser asks for the right to read them.
 */
export const isTickedFirst = ({ rider, count, overwrites }: RiderLine): boolean =>
  rider !== 'sites' && count > 0 && overwrites === 0;
