import { storage } from 'wxt/utils/storage';
import type { BlindGap, GapReason } from '../core/timing/clock-state.ts';
import { database } from './database.ts';

/** A shop that no page shows any more. */
export interface Unwatched {
  site: string;
  shop: string;
  tabId: number;
  /** ms since the epoch. */
  from: number;
  why: GapReason;
}

/** The last sign of life, and what was watched then. */
export interface SignOfLife {
  /** ms since the epoch. */
  at: number;
  watched: Pick<Unwatched, 'site' | 'shop' | 'tabId'>[];
}

const life = storage.defineItem<SignOfLife | null>('local:clockLife', { fallback: null });
const open = storage.defineItem<Unwatched[]>('local:unwatched', { fallback: [] });
/** Empty when the browser or the extension has started anew. */
const begun = storage.defineItem<boolean>('session:clockBegun', { fallback: false });
const slept = storage.defineItem<BlindGap | null>('session:slept', { fallback: null });

export const readSign = () => life.getValue();
export const writeSign = (sign: SignOfLife) => life.setValue(sign);
export const readUnwatched = () => open.getValue();
export const writeUnwatched = (all: Unwatched[]) => open.setValue(all);
export const readSlept = () => slept.getValue();
export const writeSlept = (gap: BlindGap) => slept.setValue(gap);

/** Whether this is the first call since the browser or the extension started. */
export async function beginLife(): Promise<boolean> {
  if (await begun.getValue()) return false;
  await begun.setValue(true);
  return true;
}

/** Puts blind gaps on record; the same one once. */
export async function recordGaps(gaps: readonly BlindGap[]): Promise<void> {
  await database.transaction('rw', database.gaps, async () => {
    for (const gap of gaps) {
      const same = await database.gaps.where('from').equals(gap.from).toArray();
      if (!same.some(({ site, tabId }) => site === gap.site && tabId === gap.tabId))
        await database.gaps.add({ ...gap });
    }
  });
}

/** Blind gaps that ended at `since` (ms since the epoch) or later, the oldest first. */
export function listGaps(since: number): Promise<BlindGap[]> {
  return database.gaps.where('to').aboveOrEqual(since).sortBy('from');
}
