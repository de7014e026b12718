import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { dayOf } from '../core/knowledge/validity.ts';
import { type Changes, openPacked } from '../core/matching/open-index.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { type KeptIndex, NOTHING_KEPT, readChanges, readKept } from '../data/phrase-index.ts';
import { loadTraditional } from '../data/traditional.ts';
import type { IndexNews } from './index-worker.ts';
import { useMinute } from './use-minute.ts';

/** A change is seldom the last one: the index is worked out anew when nothing has changed for so long. */
const QUIET_MS = 3000;

/** Questions have to be written as the index is, or they would not meet. */
async function readForUse(): Promise<KeptIndex | null> {
  const [kept] = await Promise.all([readKept().catch(() => null), loadTraditional()]);
  return kept;
}

let early: Promise<KeptIndex | null> | null = null;

/** Begins to read the index before anything is drawn: the base takes its time to open, and drawing needs no base. */
export function beginReadingIndex(): void {
  early = readForUse();
}

/** How far the index is, 0…1; null when it is ready for use. */
export type IndexProgress = number | null;

/** What has changed since `kept` was made; belongs to no other. */
interface Read {
  kept: KeptIndex | null;
  changes: Changes<StoredPhrase> | null;
}

/**
 * The index of all phrases, worked out beside the page, kept over restarts; what changed is in it at once. While the base
 * holds no phrase at all there is none, unless `mayBeEmpty`. Phrases that may not be offered today are left out.
 */
export function usePhraseIndex(mayBeEmpty: boolean): {
  index: PhraseIndex<StoredPhrase> | null;
  isEmpty: boolean;
  progress: IndexProgress;
} {
  const [kept, setKept] = useState<KeptIndex | null | undefined>(undefined);
  const [progress, setProgress] = useState<number>(0);
  useEffect(() => {
    void (early ?? readForUse()).then(setKept);
    early = null;
  }, []);
  const found = useLiveQuery(
    async (): Promise<Read | undefined> =>
      kept === undefined ? undefined : { kept, changes: await readChanges(kept) },
    [kept],
  );
  // Until the answer for a new index comes, the one before still stands.
  const [read, setRead] = useState<Read | undefined>(undefined);
  if (found && found !== read && found.kept === kept) setRead(found);
  const day = dayOf(useMinute());
  const index = useMemo(() => {
    if (!read?.changes) return null;
    const { layer, packed } = read.kept ?? NOTHING_KEPT;
    return openPacked(layer, packed, read.changes, day);
  }, [read, day]);
  const isEmpty = index !== null && index.size === index.gone;
  const isChanged = !index || index.late.bias.length > 0 || index.gone > 0;
  // A panel that was closed too early may not have learned what is asked in other words.
  const isUnlearned = read?.kept?.isWhole === false;
  const isStale = read !== undefined && (isChanged || isUnlearned);
  // Until something has been trained, everything is found by the weaker weights of late phrases.
  const mustWait = index === null || (kept === null && index.late.bias.length > 0);
  const worker = useRef<Worker | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change of the phrases begins the wait anew
  useEffect(() => {
    // One that is still learning is not disturbed for that.
    if (!isStale || (!isChanged && worker.current)) return;
    const begin = () => {
      worker.current?.terminate();
      worker.current = startWorker((news) => {
        if (news.kind === 'progress') return setProgress(news.done);
        if (news.last) worker.current = null;
        setKept(news.kept);
      });
    };
    const timer = setTimeout(begin, mustWait ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [isStale, isChanged, mustWait, read]);
  useEffect(() => () => worker.current?.terminate(), []);
  return {
    index: isEmpty && !mayBeEmpty ? null : index,
    isEmpty,
    progress: index ? null : progress,
  };
}

function startWorker(onNews: (news: IndexNews) => void): Worker {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<IndexNews>) => {
    onNews(data);
    if (data.kind === 'ready' && data.last) worker.terminate();
  };
  worker.postMessage('begin');
  return worker;
}
