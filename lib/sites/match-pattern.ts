import type { SiteProfile } from './schema.ts';

const special = /[.+?^${}()|[\]\\]/g;

/** Whether a browser would run a script with this match pattern at this address (its `#` part never counts). */
export function matchesPattern(pattern: string, url: string): boolean {
  const source = pattern.replace(special, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url.replace(/#.*$/, ''));
}

/** Whether an address is one of a site's chat pages. */
export function isSiteAt(site: Pick<SiteProfile, 'matches'>, url: string): boolean {
  return site.matches.some((pattern) => matchesPattern(pattern, url));
}
