import { isSiteAt } from './match-pattern.ts';
import { sites } from './registry.ts';
import type { SiteProfile } from './schema.ts';

/** The profile for an address, or null; what the user taught comes before what is built in. */
export function matchSite(url: string, taught: readonly SiteProfile[] = []): SiteProfile | null {
  return [...taught, ...sites].find((site) => isSiteAt(site, url)) ?? null;
}
