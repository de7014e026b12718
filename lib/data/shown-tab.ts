import { storage } from 'wxt/utils/storage';

interface ShownTab {
  tabId: number;
  origin: string;
}

const shownTab = storage.defineItem<ShownTab | null>('session:shownTab', { fallback: null });

/** Keeps which tab the user pointed QinDa at; false when it was that very site in that tab already. For the worker. */
export async function showTab(shown: ShownTab): Promise<boolean> {
  const before = await shownTab.getValue();
  if (before?.tabId === shown.tabId && before.origin === shown.origin) return false;
  await shownTab.setValue(shown);
  return true;
}

/** Calls back whenever the user points QinDa at another page; returns the unsubscriber. */
export function watchShownTab(onShown: () => void): () => void {
  return shownTab.watch(onShown);
}
