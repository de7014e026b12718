import { sites } from './registry.ts';
import type { SiteProfile } from './schema.ts';

const special = /[.+?^${}()|[\]\\]/g;

/** Whether a browser would run a script with this match pattern at this address (its `#` part never counts). */
export function matchesPattern(pattern: string, url: string): boolean {
  const source = pattern.replace(special, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url.replace(/#.*$/, ''));
}

/** The profile for an address, or null; what the user taught comes before what is built in. */
export function matchSite(url: string, taught: readonly SiteProfile[] = []): SiteProfile | null {
  const fits = (site: SiteProfile) => site.matches.some((pattern) => matchesPattern(pattern, url));
  return taught.find(fits) ?? sites.find(fits) ?? null;
}
