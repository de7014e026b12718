import { sites } from '../sites/registry.ts';
import type { SiteProfile } from '../sites/schema.ts';

/*
 * The build runs this file and puts in its place the table that comes out (`wxt.config.ts`), so that panel and options
 * need not carry the selectors of all sites.
 */

/** What there is to know of a built-in site without its selectors. */
export interface BuiltInSite {
  id: string;
  matches: readonly string[];
  confidence: SiteProfile['confidence'];
  /** Day on which it was seen to work on the live page; null: never yet. */
  confirmed: string | null;
  /** Where its selectors come from, in English. */
  source: string;
  /** Day of the newest evidence. */
  evidence: string;
  /** Known by its address alone: it has to be taught. */
  addressOnly: boolean;
  /** Where the chat is opened; made from `matches` where the profile does not say. */
  home: string;
}

function newestDay(profile: SiteProfile): string {
  const days = JSON.stringify(profile).matchAll(/"seen":"(\d{4}-\d{2}-\d{2})"/g);
  return (
    [...days]
      .map(([, day = '']) => day)
      .sort()
      .at(-1) ?? ''
  );
}

/** All sites that come with the extension. */
export const builtInSites: readonly BuiltInSite[] = sites.map((profile) => ({
  id: profile.id,
  matches: profile.matches,
  confidence: profile.confidence,
  confirmed: profile.confirmed,
  source: profile.source,
  evidence: newestDay(profile),
  addressOnly: profile.teach === true,
  home: profile.home ?? profile.matches[0]?.replaceAll('*', '') ?? '',
}));
