import { browser } from 'wxt/browser';

/** What Firefox has instead of a side panel; it acts on the window of the click. */
const sidebar = (browser as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** Opens QinDa in a window: Chromium's side panel, Firefox's sidebar. Must be called within the user's click itself. */
export function openPanel(windowId: number): Promise<void> {
  return sidebar ? sidebar.open() : browser.sidePanel.open({ windowId });
}
