/**
 * The worker's part of taught pages: the browser runs the chat script on them because it was told to, here.
 *
 *   taught sites or permissions change ─▶ register what is missing, unregister what is no longer wanted
 *                                         └─▶ run it at once in pages that are already open
 *   installed, updated ─▶ the same, and run it in every open chat page: what ran there is orphaned and steps aside
 *   a page of a chat's host turns into the chat page without a new load ─▶ run it there, if it does not run yet
 */
import { browser } from 'wxt/browser';
import { builtInSites } from '../data/known-sites.ts';
import { originsOf } from '../data/page-patterns.ts';
import { listTaught, profilesOf, watchTaught } from '../data/taught-sites.ts';
import { sendMessage } from '../messaging/protocol.ts';

/** What runs on a chat page: the reader, and in the page's own world what reaches the models of its editors. */
const SCRIPTS = [
  { prefix: 'taught:', file: '/content-scripts/chat.js', world: 'ISOLATED' },
  { prefix: 'taught-editors:', file: '/content-scripts/editors.js', world: 'MAIN' },
] as const;

interface Wanted {
  id: string;
  matches: string[];
}

/** How the page at an address is read; null: it is none of ours. */
type SiteAt = (url: string) => Promise<object | null>;

/** What should be registered now: taught sites that are on, allowed, and not run by the manifest anyway. */
async function wantedScripts(): Promise<Wanted[]> {
  const builtIn = new Set(builtInSites.flatMap(({ matches }) => matches));
  const wanted = profilesOf(await listTaught())
    .map(({ id, matches }) => ({ id, matches: matches.filter((match) => !builtIn.has(match)) }))
    .filter(({ matches }) => matches.length > 0);
  const allowed = await Promise.all(
    wanted.map(({ matches }) => browser.permissions.contains({ origins: originsOf(matches) })),
  );
  return wanted.filter((_, index) => allowed[index]);
}

/** Runs our scripts in a tab; older ones of ours in it end by themselves. */
async function runIn(tabId: number): Promise<void> {
  // A page that does not let us in (the browser's own error page at that address) has nothing to read either.
  for (const { file, world } of SCRIPTS)
    await browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, files: [file], world })
      .catch(() => {});
}

async function runInOpenPages(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id, discarded }) => id !== undefined && !discarded && runIn(id)));
}

/** Runs our scripts in a tab that has become a chat page without a new load, unless they run there. */
async function runOnArrival(tabId: number, url: string, siteAt: SiteAt): Promise<void> {
  if (!(await siteAt(url))) return;
  const runs = await sendMessage('isReading', undefined, { tabId, frameId: 0 }).catch(() => false);
  if (runs !== true) await runIn(tabId);
}

async function register(): Promise<void> {
  const sites = await wantedScripts();
  const wanted = SCRIPTS.flatMap((script) =>
    sites.map(({ id, matches }) => ({ ...script, id: script.prefix + id, matches })),
  );
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    SCRIPTS.some(({ prefix }) => id.startsWith(prefix)),
  );
  const same = (a: string[] = [], b: string[] = []) => [...a].sort().join() === [...b].sort().join();
  const kept = there.filter(({ id, matches }) =>
    wanted.some((one) => one.id === id && same(one.matches, matches)),
  );
  const gone = there.filter((one) => !kept.includes(one)).map(({ id }) => id);
  const fresh = wanted.filter(({ id }) => !kept.some((one) => one.id === id));
  if (gone.length) await browser.scripting.unregisterContentScripts({ ids: gone });
  if (!fresh.length) return;
  await browser.scripting.registerContentScripts(
    fresh.map(({ id, matches, file, world }) => ({
      id,
      matches,
      js: [file],
      world,
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
  await runInOpenPages([...new Set(fresh.flatMap(({ matches }) => matches))]);
}

/** Registers every listener that keeps chat pages supplied; must run synchronously when the worker starts. */
export function placeScripts(siteAt: SiteAt): void {
  let work: Promise<unknown> = Promise.resolve();
  /** One after the other: two registrations of one id at once would fail. */
  const inTurn = (job: () => Promise<void>) => {
    work = work.then(job, job);
    return work;
  };
  browser.runtime.onInstalled.addListener(() => {
    const all = builtInSites.flatMap(({ matches }) => matches);
    void inTurn(register).then(async () => {
      const taught = (await wantedScripts()).flatMap(({ matches }) => matches);
      await runInOpenPages([...all, ...taught]);
    });
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    // A page that is being loaded gets the scripts from the browser itself.
    if (tab.status === 'complete' && tab.url && (status === 'complete' || url))
      void runOnArrival(tabId, tab.url, siteAt);
  });
  browser.permissions.onAdded.addListener(() => void inTurn(register));
  browser.permissions.onRemoved.addListener(() => void inTurn(register));
  // Calls back once at the start as well: the browser forgets registrations when the extension is updated.
  watchTaught(() => void inTurn(register));
}
