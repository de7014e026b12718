import { endKey } from '../core/knowledge/terms.ts';
import { checkClocks, checkTerms, type SharedTerm } from '../core/library/check-riders.ts';
import { isSame, type Swap } from '../core/library/swap.ts';
import { changesIn, type SiteClock, siteClock } from '../core/timing/settings.ts';
import { facts } from './facts.ts';
import { readLocks } from './policy/read-policy.ts';
import { builtInPresets, readClockSettings } from './presets.ts';
import { termsOf } from './swap-terms.ts';

/** What one kind of rider would change. */
export interface RiderPlan<T> {
  swaps: Swap<T>[];
  /** Entries that are here already as the file has them. */
  same: number;
  /** Entries that cannot be used. */
  broken: number;
  /** Keys of entries that the company decides; they stay. */
  locked: string[];
}

/** What the terms of a file would change of the shop's, for all shops. */
export async function planTerms(value: unknown): Promise<RiderPlan<SharedTerm>> {
  const { usable, broken } = checkTerms(value);
  const [stored, { terms }] = await Promise.all([facts.getValue(), readLocks()]);
  const own = termsOf(stored);
  const locked = [...usable.keys()].filter((name) => name in terms || endKey(name) in terms);
  const open = [...usable].filter(([name]) => !locked.includes(name));
  const swaps = open
    .map(([key, to]) => ({ key, from: own.get(key) ?? null, to }))
    .filter(({ from, to }) => !isSame(from, to));
  return { swaps, same: open.length - swaps.length, broken, locked };
}

/** What the clocks of a file would change; a rule that comes from elsewhere has to be confirmed here. */
export async function planClocks(values: readonly unknown[]): Promise<RiderPlan<SiteClock>> {
  const [presets, settings, { clocks }] = await Promise.all([
    builtInPresets(),
    readClockSettings(),
    readLocks(),
  ]);
  const { usable, broken } = checkClocks(values, presets);
  const locked = [...usable.keys()].filter((site) => Object.hasOwn(clocks, site));
  const open = [...usable].filter(([site]) => !locked.includes(site));
  const swaps: Swap<SiteClock>[] = [];
  for (const [site, clock] of open) {
    const { confirmedAt: _, ...now } = siteClock(presets, settings, site);
    const preset = presets.find(({ id }) => id === now.presetId);
    if (isSame({ ...now, changes: preset ? changesIn(preset, now.changes) : {} }, clock)) continue;
    swaps.push({ key: site, from: settings.sites[site] ?? null, to: { ...clock, confirmedAt: null } });
  }
  return { swaps, same: open.length - swaps.length, broken, locked };
}
