import { browser } from 'wxt/browser';
import { checkSites, readSiteFile, type SharedSite, toSiteFile } from '../../data/check-site.ts';
import { builtInSites } from '../../data/known-sites.ts';
import { idFor, originsOf } from '../../data/page-patterns.ts';
import { keepTaught, listTaught, type TaughtSite } from '../../data/taught-sites.ts';
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

/** The taught sites that ride along in a library file. */
export function checkRiders(values: readonly unknown[]) {
  return checkSites(values, parsesSelector);
}

/**
 * Takes sites from a file, and asks for the right to read them; must run in a click. False when the user did not grant it:
 * the sites are kept, and can be allowed later.
 */
export async function takeSites(sites: readonly SharedSite[]): Promise<boolean> {
  const origins = originsOf(sites.flatMap(({ profile }) => profile.matches));
  const asked = browser.permissions.request({ origins }).catch(() => false);
  for (const site of sites) {
    const { id } = idOf(site, await listTaught());
    const origin = new URL(site.profile.matches[0] ?? '').origin;
    const profile = { ...site.profile, id };
    await keepTaught({ id, name: site.name, origin, profile, taughtAt: Date.now(), off: false });
  }
  return asked;
}

/** Hands the user a file with taught sites, for a colleague. */
export function downloadSite({ name, profile }: SharedSite): void {
  const date = new Date().toISOString().slice(0, 10);
  saveFile(toSiteFile([{ name, profile }]), `qinda-site-${profile.id}-${date}.json`);
}
