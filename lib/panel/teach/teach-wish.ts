import { browser } from 'wxt/browser';
import type { TaughtPart } from '../../core/chat/teach-state.ts';
import { openPanel } from '../../data/panel-window.ts';
import { setTeachWish, type TeachWish, watchTeachWish } from '../../data/teach-wish.ts';
import { useWatched } from '../use-watched.ts';

export type { TeachWish };

/** What the Sites page wants to be taught in the tab `tabId`; null: nothing. */
export function useTeachWish(tabId: number | undefined): TeachWish | null {
  const wish = useWatched<TeachWish | null>(watchTeachWish, null);
  return wish?.tabId === tabId ? wish : null;
}

export const dropWish = () => setTeachWish(null);

/** A tab that shows one of these pages, the one in front before all others; null when none is open. */
export async function findTab(matches: readonly string[]): Promise<{ id: number; windowId: number } | null> {
  if (matches.length === 0) return null;
  const tabs = await browser.tabs.query({ url: [...matches] });
  const tab = tabs.find(({ active }) => active) ?? tabs[0];
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId };
}

/** Opens the panel beside a site's tab, which then asks for these parts; must be the first thing in a click. */
export async function wishInTab(
  tab: { id: number; windowId: number },
  siteId: string,
  parts: TaughtPart[],
): Promise<void> {
  const opened = openPanel(tab.windowId);
  await setTeachWish({ tabId: tab.id, siteId, parts });
  await opened;
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows.update(tab.windowId, { focused: true });
}
