import { useCallback } from 'react';
import { chosenTypes } from '../core/knowledge/buyer-memory.ts';
import type { Corrections } from '../core/reading/reading.ts';
import { keepCorrections, watchCorrections } from '../data/corrections.ts';
import type { LiveChat } from '../data/live.ts';
import { keep } from './buyer-commands.ts';
import { knownBuyer, useBuyerMemory, useMemoryDays } from './use-buyer-memory.ts';
import { useWatched } from './use-watched.ts';

const NONE: Corrections = {};

/**
 * What the agent has put right in the chat `key` that is open in `page`, and how to put more right. A buyer type is kept
 * with the buyer for the next visit, where buyers are remembered at all; the rest holds for this chat.
 */
export function useCorrections(key: string, page: LiveChat | null) {
  const watch = useCallback((onChange: (all: Corrections) => void) => watchCorrections(key, onChange), [key]);
  const corrections = useWatched(watch, NONE);
  const memory = useBuyerMemory(page);
  const days = useMemoryDays();
  const correct = async (next: Corrections) => {
    await keepCorrections(key, next);
    const kept = memory?.types ?? {};
    const types = chosenTypes(kept, corrections.types, next.types);
    const buyer = knownBuyer(page);
    if (buyer && days && types !== kept) await keep(buyer, { types });
  };
  return { corrections, correct: (next: Corrections) => void correct(next) };
}
