import { browser } from 'wxt/browser';
import type { SiteProfile } from '../sites/schema.ts';

/*
 * Pages that the user taught. Read by every chat page's script, so this file carries no library: what is stored here
 * was validated before (`check-site.ts`).
 */

/** A page that the user taught, or a part of a built-in site that the user taught again. */
export interface TaughtSite {
  /** Id of its profile; that of a built-in site where it stands in for that site. */
  id: string;
  /** What the user calls it. */
  name: string;
  /** `https://host[:port]` of the page that was taught. */
  origin: string;
  profile: SiteProfile;
  /** ms since the epoch. */
  taughtAt: number;
  /** Switched off: kept, but neither read nor registered. */
  off: boolean;
}

const KEY = 'taughtSites';

export async function listTaught(): Promise<TaughtSite[]> {
  return ((await browser.storage.local.get(KEY))[KEY] as TaughtSite[] | undefined) ?? [];
}

/** Stores what `how` makes of all taught sites: one change after the other, over all pages of the extension. */
export function changeAllTaught(how: (all: TaughtSite[]) => TaughtSite[]): Promise<void> {
  return navigator.locks.request('qinda:taught', async () => {
    await browser.storage.local.set({ [KEY]: how(await listTaught()) });
  });
}

/** Keeps `site`, in place of one with the same id. */
export function keepTaught(site: TaughtSite): Promise<void> {
  return changeAllTaught((all) =>
    all.some(({ id }) => id === site.id)
      ? all.map((one) => (one.id === site.id ? site : one))
      : [...all, site],
  );
}

export function changeTaught(id: string, to: Partial<Pick<TaughtSite, 'name' | 'off'>>): Promise<void> {
  return changeAllTaught((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
}

export function dropTaught(id: string): Promise<void> {
  return changeAllTaught((all) => all.filter((one) => one.id !== id));
}

/** Profiles that count: those not switched off. */
export function profilesOf(taught: readonly TaughtSite[]): SiteProfile[] {
  return taught.filter(({ off }) => !off).map(({ profile }) => profile);
}

/** Calls `onChange` with the taught sites after each change; returns the unsubscriber. */
export function onTaughtChanged(onChange: (all: TaughtSite[]) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    const news = changes[KEY];
    if (news) onChange((news.newValue as TaughtSite[] | undefined) ?? []);
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => {
    // A page script that an update left behind has nothing to unsubscribe from, and may not even ask.
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(changed);
  };
}

/** The same, and once with what is taught now. */
export function watchTaught(onChange: (all: TaughtSite[]) => void): () => void {
  void listTaught().then(onChange);
  return onTaughtChanged(onChange);
}
