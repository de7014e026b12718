import { browser } from 'wxt/browser';
import { builtInSites } from '../data/known-sites.ts';
import { originOf, originsOf } from '../data/page-patterns.ts';
import { openPanel } from '../data/panel-window.ts';
import { showTab } from '../data/shown-tab.ts';
import { listTaught } from '../data/taught-sites.ts';
import { sendMessage } from '../messaging/protocol.ts';

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
  // Firefox has a sidebar in its place, which no click opens by itself.
  void browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false });
  browser.action.onClicked.addListener(async ({ id: tabId, url = '', windowId }) => {
    const at = Date.now();
    // First of all, and synchronously: opening must happen within the click.
    await openPanel(windowId);
    const origin = /^https?:/.test(url) ? originOf(url) : null;
    const isNews = tabId !== undefined && origin !== null && !(await isKnown(origin));
    if (isNews && (await showTab({ tabId, origin }))) return;
    // Nobody hears it when no panel was open.
    await sendMessage('closePanel', { windowId, openedBefore: at }).catch(() => {});
  });
}
