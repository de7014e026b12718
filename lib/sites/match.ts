import { isSiteAt } from './match-pattern.ts';
import { sites } from './registry.ts';
import type { SiteProfile } from './schema.ts';

/** The profile for an address, or null. */
export function matchSite(url: string): SiteProfile | null {
  return sites.find((site) => isSiteAt(site, url)) ?? null;
}
