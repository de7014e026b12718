import { browser } from 'wxt/browser';
import type { ChatSnapshot, PagePart } from '../core/chat/snapshot.ts';

/** When each part of a site was last read successfully, ms since the epoch; absent: never. */
export type SiteHealth = Partial<Record<PagePart, number>>;
export type Health = Record<string, SiteHealth>;

const KEY = 'health';

/** One write a minute and site is enough to say "a minute ago", and spares the disk. */
const EVERY_MS = 60_000;

/** Parts that a snapshot really shows: found, and with something in them. */
export function partsRead({ open, list, missing }: ChatSnapshot): PagePart[] {
  const read: PagePart[] = [];
  if (list.length > 0) read.push('list');
  if (!open) return read;
  read.push('chat');
  // A chat in which nobody says anything tells nothing of whether messages would be read.
  if (open.turns.some(({ side }) => side === 'buyer' || side === 'seller')) read.push('messages');
  if (!missing.includes('editor')) read.push('editor');
  return read;
}

async function readHealth(): Promise<Health> {
  return ((await browser.storage.local.get(KEY))[KEY] as Health | undefined) ?? {};
}

/**
 * Keeps what snapshots say of the health of their sites; for the worker alone, one call after the other. Times only.
 * What is remembered here only spares reading: a worker that was stopped reads once more.
 */
export function createHealthKeeper(): (snapshot: ChatSnapshot, now: number) => Promise<void> {
  let known: Health | null = null;
  return async (snapshot, now) => {
    known ??= await readHealth();
    const before = known[snapshot.site] ?? {};
    const read = partsRead(snapshot);
    const newest = Math.max(0, ...Object.values(before));
    const isNews = read.some((part) => before[part] === undefined);
    if (read.length === 0 || (!isNews && now - newest < EVERY_MS)) return;
    const site = { ...before, ...Object.fromEntries(read.map((part) => [part, now])) };
    known = { ...known, [snapshot.site]: site };
    await browser.storage.local.set({ [KEY]: known });
  };
}

/** Calls `onChange` with the health of all sites now and after each change; returns the unsubscriber. */
export function watchHealth(onChange: (health: Health) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    const news = changes[KEY];
    if (news) onChange((news.newValue as Health | undefined) ?? {});
  };
  browser.storage.local.onChanged.addListener(changed);
  void readHealth().then(onChange);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
