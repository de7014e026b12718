import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { originsOf } from '../../data/page-patterns.ts';
import { changeTaught, dropTaught } from '../../data/taught-sites.ts';
import type { Site } from '../use-sites.ts';

/** Match patterns of the pages that a site is read at. */
export function patternsOfSite({ taught, builtIn }: Site): readonly string[] {
  return taught?.profile.matches ?? builtIn?.matches ?? [];
}

export const rename = (id: string, name: string) => changeTaught(id, { name });
export const setOff = (id: string, off: boolean) => changeTaught(id, { off });

/** Asks for the right to read a site's pages; must run in a click. */
export function allowSite(site: Site): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(patternsOfSite(site)) });
}

/** Forgets what was taught for a site and, if wanted, gives the right to read its host back. */
export async function forgetSite({ id, taught, builtIn }: Site, permissionToo: boolean): Promise<void> {
  await dropTaught(id);
  if (!taught || builtIn || !permissionToo) return;
  // What the manifest itself names cannot be given back, and what another site needs is asked for again there.
  await browser.permissions.remove({ origins: originsOf(taught.profile.matches) }).catch(() => false);
}

/** Ids of the sites that QinDa may not read now. */
export function useDenied(sites: readonly Site[]): ReadonlySet<string> {
  const [denied, setDenied] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let current = true;
    const look = async () => {
      const asked = sites.filter((site) => patternsOfSite(site).length > 0);
      const allowed = await Promise.all(
        asked.map((site) => browser.permissions.contains({ origins: originsOf(patternsOfSite(site)) })),
      );
      if (current) setDenied(new Set(asked.filter((_, index) => !allowed[index]).map(({ id }) => id)));
    };
    const changed = () => void look();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    changed();
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [sites]);
  return denied;
}
