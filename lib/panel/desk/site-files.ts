import { browser } from 'wxt/browser';
import { dayOf } from '../../core/knowledge/validity.ts';
import { isSame } from '../../core/library/swap.ts';
import { readSiteFile, type SharedSite, toSiteFile, usableSites } from '../../data/check-site.ts';
import { builtInSites } from '../../data/known-sites.ts';
import { idFor, originsOf } from '../../data/page-patterns.ts';
import type { RiderPlan } from '../../data/rider-plans.ts';
import { swapTaught } from '../../data/swap-taught.ts';
import { listTaught, type TaughtSite } from '../../data/taught-sites.ts';
import { parsesSelector } from '../teach/parses-selector.ts';
import { saveFile } from './save-file.ts';

export type { SharedSite };

/** A site of a file, and whether it takes the place of something. */
export interface IncomingSite extends SharedSite {
  replaces: boolean;
}

export type CheckedSites =
  | { ok: true; fileName: string; sites: IncomingSite[] }
  | { ok: false; fileName: string; problem: string };

/** No file of fifty sites is larger. */
const MAX_BYTES = 4_000_000;

const sameMatches = (a: readonly string[], b: readonly string[]) =>
  [...a].sort().join() === [...b].sort().join();

/**
 * The id under which a site of a file is kept: of the taught or built-in site for the very same pages, if there is one.
 * The file's own id counts for nothing, or a stranger's file could stand in for a site that it does not name.
 */
function idOf({ profile }: SharedSite, taught: readonly TaughtSite[]): { id: string; replaces: boolean } {
  const builtIn = builtInSites.find(({ matches }) => sameMatches(matches, profile.matches));
  const own = taught.find((site) => sameMatches(site.profile.matches, profile.matches));
  const id = builtIn?.id ?? own?.id;
  if (id !== undefined) return { id, replaces: true };
  const taken = [...taught, ...builtInSites].map((site) => site.id);
  return { id: idFor(new URL(profile.matches[0] ?? '').origin, taken), replaces: false };
}

async function toIncoming(sites: readonly SharedSite[]): Promise<IncomingSite[]> {
  const taught = await listTaught();
  return sites.map((site) => ({ ...site, replaces: idOf(site, taught).replaces }));
}

/** Reads a file with taught sites, or says what is wrong with it; nothing is taken yet. */
export async function checkSiteFile(file: File): Promise<CheckedSites> {
  const fileName = file.name;
  if (file.size > MAX_BYTES) return { ok: false, fileName, problem: `> ${MAX_BYTES / 1e6} MB` };
  const read = readSiteFile(await file.text(), parsesSelector);
  if (!read.ok) return { ok: false, fileName, problem: read.problem };
  return { ok: true, fileName, sites: await toIncoming(read.value) };
}

/**
 * What the taught sites that ride along in a library file would change, each for itself: one that cannot be used is counted, and
 * the others hold. `now`: ms since the epoch.
 */
export async function planSharedSites(
  values: readonly unknown[],
  now: number,
): Promise<RiderPlan<TaughtSite>> {
  const usable = usableSites(values, parsesSelector);
  const plan = await planSites(usable, now);
  return { ...plan, broken: plan.broken + values.length - usable.length };
}

/** What the sites of a file would change of those that the user taught. `now`: ms since the epoch. */
export async function planSites(sites: readonly SharedSite[], now: number): Promise<RiderPlan<TaughtSite>> {
  const taught = await listTaught();
  const wanted = new Map<string, TaughtSite>();
  for (const site of sites) {
    const { id } = idOf(site, [...taught, ...wanted.values()]);
    const origin = new URL(site.profile.matches[0] ?? '').origin;
    wanted.set(id, {
      id,
      name: site.name,
      origin,
      profile: { ...site.profile, id },
      taughtAt: now,
      off: false,
    });
  }
  const swaps = [...wanted].flatMap(([key, to]) => {
    const from = taught.find(({ id }) => id === key) ?? null;
    return from && isSame({ ...from, taughtAt: now }, to) ? [] : [{ key, from, to }];
  });
  return { swaps, same: wanted.size - swaps.length, broken: sites.length - wanted.size, locked: [] };
}

/** Asks for the right to read pages with these match patterns; must run in a click. `giveBack` returns what was not had before. */
export function askForSites(patterns: readonly string[]) {
  const origins = originsOf(patterns);
  const had = Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] }).catch(() => true)),
  );
  const granted = browser.permissions.request({ origins }).catch(() => false);
  const giveBack = async () => {
    const before = await had;
    // One by one: what the manifest itself names cannot be given back.
    for (const [at, origin] of origins.entries())
      if (!before[at]) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  };
  return { granted, giveBack };
}

/**
 * Takes sites from a file, and asks for the right to read them; must run in a click. False when the user did not grant it:
 * the sites are kept, and can be allowed later.
 */
export async function takeSites(sites: readonly SharedSite[]): Promise<boolean> {
  const { granted } = askForSites(sites.flatMap(({ profile }) => profile.matches));
  await swapTaught((await planSites(sites, Date.now())).swaps);
  return granted;
}

/** Hands the user a file with taught sites, for a colleague. */
export function downloadSite({ name, profile }: SharedSite): void {
  const date = dayOf(Date.now());
  saveFile(toSiteFile([{ name, profile }]), `qinda-site-${profile.id}-${date}.json`);
}
