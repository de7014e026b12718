import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { type Changes, openPacked } from '../core/matching/open-index.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { type KeptIndex, NOTHING_KEPT, readChanges, readKept } from '../data/phrase-index.ts';
import type { IndexNews } from './index-worker.ts';

/** A change is seldom the last one: the index is worked out anew when nothing has changed for so long. */
const QUIET_MS = 3000;

let early: Promise<KeptIndex | null> | null = null;

/** Begins to read the index before anything is drawn: the base takes its time to open, and drawing needs no base. */
export function beginReadingIndex(): void {
  early = readKept().catch(() => null);
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
 * holds no phrase at all there is none, unless `mayBeEmpty`.
 */
export function usePhraseIndex(mayBeEmpty: boolean): {
  index: PhraseIndex<StoredPhrase> | null;
  isEmpty: boolean;
  progress: IndexProgress;
} {
  const [kept, setKept] = useState<KeptIndex | null | undefined>(undefined);
  const [progress, setProgress] = useState<number>(0);
  useEffect(() => {
    (early ?? readKept()).then(setKept, () => setKept(null));
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
  const index = useMemo(() => {
    if (!read?.changes) return null;
    const { layer, packed } = read.kept ?? NOTHING_KEPT;
    return openPacked(layer, packed, read.changes);
  }, [read]);
  const isEmpty = index !== null && index.size === index.gone;
  const isStale = read !== undefined && (!index || index.late.stamps.length > 0 || index.gone > 0);
  // Until something has been trained, everything is found by the weaker weights of late phrases.
  const mustWait = index === null || (kept === null && index.late.stamps.length > 0);
  const worker = useRef<Worker | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change of the phrases begins the wait anew
  useEffect(() => {
    if (!isStale) return;
    const begin = () => {
      worker.current?.terminate();
      worker.current = startWorker((news) => {
        if (news.kind === 'progress') setProgress(news.done);
        else setKept(news.kept);
      });
    };
    const timer = setTimeout(begin, mustWait ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [isStale, mustWait, read]);
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
    if (data.kind === 'ready') worker.terminate();
  };
  worker.postMessage('begin');
  return worker;
}
