/**
 * The worker's part of taught pages: the browser runs the chat script on them because it was told to, here.
 *
 *   taught sites or permissions change ─▶ register what is missing, unregister what is no longer wanted
 *                                         └─▶ run it at once in pages that are already open
 *   installed, updated ─▶ the same, and run it in every open chat page: what ran there is orphaned and steps aside
 */
import { browser } from 'wxt/browser';
import { builtInSites } from '../data/known-sites.ts';
import { originsOf } from '../data/page-patterns.ts';
import { listTaught, profilesOf, watchTaught } from '../data/taught-sites.ts';

const SCRIPT = '/content-scripts/chat.js';
const PREFIX = 'taught:';

interface Wanted {
  id: string;
  matches: string[];
}

/** What should be registered now: taught sites that are on, allowed, and not run by the manifest anyway. */
async function wantedScripts(): Promise<Wanted[]> {
  const builtIn = new Set(builtInSites.flatMap(({ matches }) => matches));
  const wanted = profilesOf(await listTaught())
    .map(({ id, matches }) => ({ id: PREFIX + id, matches: matches.filter((match) => !builtIn.has(match)) }))
    .filter(({ matches }) => matches.length > 0);
  const allowed = await Promise.all(
    wanted.map(({ matches }) => browser.permissions.contains({ origins: originsOf(matches) })),
  );
  return wanted.filter((_, index) => allowed[index]);
}

/** Runs the chat script in the open pages that match; an older one of ours in them ends by itself. */
async function runInOpenPages(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      // A page that does not let us in (the browser's own error page at that address) has nothing to read either.
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT] })
        .catch(() => {});
    }),
  );
}

async function register(): Promise<void> {
  const wanted = await wantedScripts();
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(PREFIX),
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
    fresh.map(({ id, matches }) => ({
      id,
      matches,
      js: [SCRIPT],
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
  await runInOpenPages(fresh.flatMap(({ matches }) => matches));
}

/** Registers every listener that keeps chat pages supplied; must run synchronously when the worker starts. */
export function placeScripts(): void {
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
  browser.permissions.onAdded.addListener(() => void inTurn(register));
  browser.permissions.onRemoved.addListener(() => void inTurn(register));
  // Calls back once at the start as well: the browser forgets registrations when the extension is updated.
  watchTaught(() => void inTurn(register));
}
