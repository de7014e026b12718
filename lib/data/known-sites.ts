import { sites } from '../sites/registry.ts';
import type { SiteProfile, Value } from '../sites/schema.ts';

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
  /**
   * What a conversation's id is: the site's own; the buyer's name, where the page shows nothing else; or either. A page
   * that has to be taught may turn out to be any.
   */
  ids: 'own' | 'names' | 'either';
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

/** Whether the id is read where the name is. */
function idsOf({ list, open, teach }: SiteProfile): BuiltInSite['ids'] {
  if (teach) return 'either';
  const place = ({ seen: _, ...where }: Value) => JSON.stringify(where);
  const isName = [list, open].flatMap(({ id, name }) => {
    const names = name.map(place);
    return id.map((one) => names.includes(place(one)));
  });
  if (!isName.includes(true)) return 'own';
  return isName.includes(false) ? 'either' : 'names';
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
  ids: idsOf(profile),
  home: profile.home ?? profile.matches[0]?.replaceAll('*', '') ?? '',
}));
