import { browser } from 'wxt/browser';
import { watchShownTab } from '../../data/shown-tab.ts';

/** The page in the tab in front. */
export interface FrontPage {
  tabId: number;
  /** Its http(s) address; null where QinDa may not see it, or where there is no web page. */
  url: string | null;
}

/** Follows the page in front of the panel's own window, and what may be known of it. Returns the unsubscriber. */
export function watchFrontPage(onChange: (page: FrontPage | null) => void): () => void {
  let last = '';
  const look = async () => {
    const windowId = (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    const url = tab?.url && /^https?:/.test(tab.url) ? tab.url : null;
    const page = tab?.id === undefined ? null : { tabId: tab.id, url };
    if (JSON.stringify(page) === last) return;
    last = JSON.stringify(page);
    onChange(page);
  };
  const again = () => void look();
  const updated = (_: number, { url, status }: { url?: string; status?: string }) => {
    if (url !== undefined || status !== undefined) again();
  };
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener(updated);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  const unwatch = watchShownTab(again);
  again();
  return () => {
    browser.tabs.onActivated.removeListener(again);
    browser.tabs.onUpdated.removeListener(updated);
    browser.permissions.onAdded.removeListener(again);
    browser.permissions.onRemoved.removeListener(again);
    unwatch();
  };
}
