import { storage } from 'wxt/utils/storage';
import type { Heat } from '../core/reading/reading.ts';

/** A buyer who is heated or has just calmed down; no words. */
export interface HeatedChat {
  site: string;
  chatId: string;
  /** As the page shows it. */
  name: string;
  level: Exclude<Heat['level'], 'none'>;
  hotRuns: number;
  /** When it was read, ms since the epoch. */
  at: number;
}

/** By `chatKey`; only as long as the browser runs. */
export type HeatedChats = Readonly<Record<string, HeatedChat>>;

const heated = storage.defineItem<HeatedChats>('session:heatedChats', { fallback: {} });

/** Heat that nobody has read again for a day is over: it belongs to no hand-over. */
const FORGET_MS = 24 * 3_600_000;

/** Notes how heated a chat is; null: it is not. */
export async function noteHeat(key: string, chat: HeatedChat | null, now: number): Promise<void> {
  await navigator.locks.request('qinda:heatedChats', async () => {
    const before = await heated.getValue();
    if (!chat && !before[key]) return;
    const { [key]: _, ...rest } = before;
    const fresh = Object.entries(rest).filter(([, { at }]) => now - at < FORGET_MS);
    await heated.setValue({ ...Object.fromEntries(fresh), ...(chat && { [key]: chat }) });
  });
}

/** Calls `onChange` with the heated chats now and after each change; returns the unsubscriber. */
export function watchHeated(onChange: (all: HeatedChats) => void): () => void {
  void heated.getValue().then(onChange);
  return heated.watch((all) => onChange(all ?? {}));
}
