import { useCallback, useEffect, useMemo, useState } from 'react';
import { chatKey, type OpenChat } from '../core/chat/snapshot.ts';
import { type CompiledPack, compiling } from '../core/reading/compile-cues.ts';
import { openReader, type Reader } from '../core/reading/read-buyer.ts';
import type { RememberedBuyer } from '../core/reading/readable-chat.ts';
import type { BuyerReading, Corrections } from '../core/reading/reading.ts';
import { watchCorrections } from '../data/corrections.ts';
import { builtInCues } from '../data/cues.ts';
import type { LiveChat } from '../data/live.ts';
import { useWatched } from './use-watched.ts';

const NOTHING_CORRECTED: Corrections = {};
const NO_WORDS: readonly string[] = [];

/** No step of loading waits longer for the others. */
const LONGEST_MS = 50;

/** A frame has room for so much beside what is drawn, ms. */
const SLICE_MS = 12;

/** One for the life of the panel: it remembers what it found in the messages that it has read. */
let loading: Promise<Reader> | null = null;

/** Waits until nothing else is to be done; a chat that has just been opened may be written in at once. */
const breathe = () =>
  new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_MS }));

/** Takes the steps a slice at a time, and breathes between them. */
async function inSlices<T>(steps: Iterator<undefined, T>): Promise<T> {
  for (;;) {
    await breathe();
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}

async function makeReader(): Promise<Reader> {
  const packs: CompiledPack[] = [];
  for (const cues of await builtInCues(breathe)) packs.push(await inSlices(compiling(cues)));
  return openReader(packs);
}

function loadReader(): Promise<Reader> {
  loading ??= makeReader();
  return loading;
}

const signatureOf = ({ turns, product, order }: OpenChat) =>
  JSON.stringify([turns.map(({ id, side, text }) => [id, side, text]), product, order]);

/**
 * What is read of the buyer of the open chat of `page`, with what the agent has corrected; the same object as long as
 * nothing of the chat changes. null while no chat is open or the cues are still loading. `memory`: of past visits;
 * `hotWords`: the owner's own. The cues are not read before `mayLoad`.
 */
export function useReading(
  page: LiveChat | null,
  memory: RememberedBuyer | null = null,
  hotWords: readonly string[] = NO_WORDS,
  mayLoad = true,
): BuyerReading | null {
  const [reader, setReader] = useState<{ read: Reader } | null>(null);
  useEffect(() => {
    if (mayLoad) void loadReader().then((read) => setReader({ read }));
  }, [mayLoad]);
  const open = page?.snapshot.open ?? null;
  const key = open && page ? chatKey(page.snapshot.site, open.chatId) : '';
  const watch = useCallback((onChange: (all: Corrections) => void) => watchCorrections(key, onChange), [key]);
  const corrections = useWatched(watch, NOTHING_CORRECTED);
  const signature = open ? `${key}${signatureOf(open)}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for page and open, which are new objects each time
  return useMemo(() => {
    if (!open || !page || !reader) return null;
    const { turns, product, order } = open;
    const now = page.snapshot.takenAt;
    return reader.read({ turns, product, order, memory, corrections, hotWords, now });
  }, [signature, reader, memory, corrections, hotWords]);
}
