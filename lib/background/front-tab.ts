import { browser } from 'wxt/browser';

/** The tab in front of the window that one works in; null when one works in another program. */
export async function frontTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  const { focused } = await browser.windows.get(tab.windowId);
  return focused ? tab.id : null;
}
