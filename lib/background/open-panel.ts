import { browser } from 'wxt/browser';
import { builtInSites } from '../data/known-sites.ts';
import { originOf, originsOf } from '../data/page-patterns.ts';
import { showTab } from '../data/shown-tab.ts';
import { listTaught } from '../data/taught-sites.ts';

/** Newer than the oldest Chromium we run on (since 141). */
type Closing = { close?: (options: { windowId: number }) => Promise<void> };

async function isKnown(origin: string): Promise<boolean> {
  const builtIn = originsOf(builtInSites.flatMap(({ matches }) => matches));
  return builtIn.includes(`${origin}/*`) || (await listTaught()).some((site) => site.origin === origin);
}

/**
 * The toolbar button and the keyboard command open the panel, and show QinDa the tab in front: its address, and until it
 * goes to another site the right to look inside (`activeTab`), which is what teaching a page needs. Tried in Chromium
 * 156 (2026-11-22): `openPanelOnActionClick` gives neither. Pressed again they close the panel, as everybody expects, but
 * not where they have just shown it something new.
 */
export function openPanelOnAction(): void {
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
  browser.action.onClicked.addListener(async ({ id: tabId, url = '', windowId }) => {
    // Asked before the panel opens, and not waited for: opening must happen within the click.
    const before = browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    await browser.sidePanel.open({ windowId });
    const wasOpen = (await before).some((context) => context.windowId === windowId);
    const origin = /^https?:/.test(url) ? originOf(url) : null;
    const isNews = tabId !== undefined && origin !== null && !(await isKnown(origin));
    if (isNews && (await showTab({ tabId, origin }))) return;
    if (wasOpen) await (browser.sidePanel as Closing).close?.({ windowId });
  });
}
