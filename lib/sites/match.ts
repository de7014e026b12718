import { sites } from './registry.ts';
import type { SiteProfile } from './schema.ts';

const special = /[.+?^${}()|[\]\\]/g;

/** Whether a browser would run a script with this match pattern at this address (its `#` part never counts). */
export function matchesPattern(pattern: string, url: string): boolean {
  const source = pattern.replace(special, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url.replace(/#.*$/, ''));
}

/** The profile for an address, or null. */
export function matchSite(url: string): SiteProfile | null {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url))) ?? null;
}
