import { browser } from 'wxt/browser';

/** What Firefox has instead of a side panel; `open` acts on the window of the click. */
interface Sidebar {
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(options: { windowId: number }): Promise<boolean>;
}

/** Newer than the oldest Chromium we run on (since 141). */
type Closing = { close?: (options: { windowId: number }) => Promise<void> };

const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction;

/** Opens QinDa in a window: Chromium's side panel, Firefox's sidebar. Must be called within the user's click itself. */
export function openPanel(windowId: number): Promise<void> {
  return sidebar ? sidebar.open() : browser.sidePanel.open({ windowId });
}

/** Closes it, where the browser can. */
export async function closePanel(windowId: number): Promise<void> {
  await (sidebar ? sidebar.close() : (browser.sidePanel as Closing).close?.({ windowId }));
}

/** Whether it is open in that window at this moment. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (sidebar) return sidebar.isOpen({ windowId });
  const contexts = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return contexts.some((context) => context.windowId === windowId);
}
