import { browser } from 'wxt/browser';

/** A site that QinDa can work on. */
export interface KnownSite {
  id: string;
  /** Match patterns of its chat pages. */
  origins: string[];
  /** Where a seller opens its chat. */
  home: string;
  /** Known by its address alone: it cannot be read before the user has pointed at its parts. */
  teach: boolean;
}

/** Calls back with the ids of the sites that the user (or the browser) has not allowed QinDa to read. */
export function watchSiteAccess(sites: KnownSite[], onChange: (denied: string[]) => void): () => void {
  const look = async () => {
    const allowed = await Promise.all(sites.map(({ origins }) => browser.permissions.contains({ origins })));
    onChange(sites.filter((_, index) => !allowed[index]).map((site) => site.id));
  };
  const changed = () => void look();
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  void look();
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/** Asks the user for access to a site; must run in a click. */
export function askForAccess(site: KnownSite): Promise<boolean> {
  return browser.permissions.request({ origins: site.origins });
}

/** Opens a page in a tab of its own. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The practice shop, and the library desk with an optional section (`#shop`). */
export const practicePage = () => browser.runtime.getURL('/practice.html');
export const optionsPage = (hash = '') => `${browser.runtime.getURL('/options.html')}${hash}`;
