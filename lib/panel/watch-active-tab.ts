import { browser } from 'wxt/browser';

/** Follows the tab in front of the panel's own window: its id, or null when there is none. Returns the unsubscriber. */
export function watchActiveTab(onChange: (tabId: number | null) => void): () => void {
  let windowId: number | undefined;
  const activated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) onChange(info.tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  void (async () => {
    windowId = (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    onChange(tab?.id ?? null);
  })();
  return () => browser.tabs.onActivated.removeListener(activated);
}
