import { useEffect } from 'react';
import { chatKey } from '../core/chat/snapshot.ts';
import type { BuyerReading } from '../core/reading/reading.ts';
import { noteHeat } from '../data/heated-chats.ts';
import type { LiveChat } from '../data/live.ts';

/** Notes how heated the open chat is, so that it can be handed over when another one is open. */
export function useNotedHeat(page: LiveChat | null, reading: BuyerReading | null): void {
  const site = page?.snapshot.site ?? '';
  const { chatId = '', buyerName: name = '' } = page?.snapshot.open ?? {};
  const { level = null, hotRuns = 0 } = reading?.heat ?? {};
  useEffect(() => {
    if (!chatId || level === null) return;
    const at = Date.now();
    const chat = level === 'none' ? null : { site, chatId, name, level, hotRuns, at };
    void noteHeat(chatKey(site, chatId), chat, at);
  }, [site, chatId, name, level, hotRuns]);
}
