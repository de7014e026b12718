import { useCallback } from 'react';
import type { Corrections } from '../core/reading/reading.ts';
import { keepCorrections, watchCorrections } from '../data/corrections.ts';
import { useWatched } from './use-watched.ts';

const NONE: Corrections = {};

/** What the agent has put right in a chat, and how to put more right. */
export function useCorrections(key: string) {
  const watch = useCallback((onChange: (all: Corrections) => void) => watchCorrections(key, onChange), [key]);
  const corrections = useWatched(watch, NONE);
  return { corrections, correct: (next: Corrections) => void keepCorrections(key, next) };
}
