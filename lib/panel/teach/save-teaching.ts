import { browser } from 'wxt/browser';
import { checkProfile } from '../../data/check-site.ts';
import { builtInSites } from '../../data/known-sites.ts';
import { idFor, originsOf, patternsOf } from '../../data/page-patterns.ts';
import { keepTaught, listTaught, type TaughtSite } from '../../data/taught-sites.ts';
import { parsesSelector } from './parses-selector.ts';
import { type Teaching, useTeachStore } from './teach-store.ts';

/** Where the script of a page has to run: what its site names already, and the page itself if that is elsewhere. */
function patternsFor(url: string, known: readonly string[]): string[] {
  const own = patternsOf(url);
  const origins = originsOf(known);
  return originsOf(own).every((origin) => origins.includes(origin)) ? [...known] : [...known, ...own];
}

/** A frame without an address of its own (about:blank, srcdoc) lies in a page that has one. */
async function addressOf({ frame, tabId }: Teaching): Promise<string | null> {
  if (frame && /^https?:/.test(frame.url)) return frame.url;
  return (await browser.tabs.get(tabId)).url ?? null;
}

async function toSite(teaching: Teaching, url: string, name: string): Promise<TaughtSite | null> {
  const { goal, state } = teaching;
  const taught = await listTaught();
  const { origin } = new URL(url);
  const siteId = goal.kind === 'parts' ? goal.siteId : null;
  const before = taught.find(({ id }) => id === siteId);
  const builtIn = builtInSites.find(({ id }) => id === siteId);
  const matches = patternsFor(url, before?.profile.matches ?? builtIn?.matches ?? []);
  const twin = taught.find((site) => !siteId && site.profile.matches.join() === matches.join());
  const taken = [...taught, ...builtInSites].map(({ id }) => id);
  const id = siteId ?? twin?.id ?? idFor(origin, taken);
  const today = new Date().toISOString().slice(0, 10);
  const { teach: _, ...profile } = Object(state?.profile) as { teach?: unknown };
  const checked = checkProfile({ ...profile, id, matches, confirmed: today }, parsesSelector);
  if (!checked.ok) return null;
  return { id, name, origin, profile: checked.value, taughtAt: Date.now(), off: false };
}

/**
 * Keeps what was taught under `name` and asks for the right to read that page from now on; must run in a click. The
 * worker sees what is kept, registers the page, and reads it at once.
 */
export async function saveTeaching(name: string): Promise<void> {
  const { teaching, set } = useTeachStore.getState();
  if (!teaching?.state?.profile) return;
  const url = await addressOf(teaching).catch(() => null);
  if (!url) return set({ failure: 'pageGone', teaching: null });
  const allowed = await browser.permissions.request({ origins: originsOf(patternsOf(url)) });
  if (!allowed) return set({ failure: 'denied' });
  const site = await toSite(teaching, url, name.trim());
  if (!site) return set({ failure: 'unusable' });
  await keepTaught(site);
  set({ teaching: null, failure: null });
}
