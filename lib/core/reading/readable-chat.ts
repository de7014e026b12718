import type { ShownOrder, ShownProduct } from '../chat/snapshot.ts';
import type { Turn } from '../chat/turn.ts';
import type { BuyerTypeId, TypeFamily } from '../knowledge/codes.ts';
import type { Corrections } from './reading.ts';

/** What the reader wants to know of past visits; what is remembered of a buyer fits. */
export interface RememberedBuyer {
  /** Visits, with this one. */
  visits: number;
  troubles: readonly { what: string; end: string; at: number }[];
  types: Partial<Record<TypeFamily, BuyerTypeId | null>>;
}

/** A chat as the reader takes it. */
export interface ReadableChat {
  /** Oldest first. */
  turns: readonly Turn[];
  product: ShownProduct | null;
  order: ShownOrder | null;
  memory: RememberedBuyer | null;
  corrections: Corrections;
  /** The owner's own hot words beside the built-in ones. */
  hotWords: readonly string[];
  /** ms since the epoch. */
  now: number;
}
