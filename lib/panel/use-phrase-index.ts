import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import {
  type IndexLayer,
  listLate,
  NO_LAYER,
  openIndex,
  type PhraseIndex,
} from '../core/matching/phrase-index.ts';
import { readLayer } from '../data/phrase-index.ts';
import type { IndexNews } from './index-worker.ts';

/** So many phrases that came or changed are taken up at once, on the page; the rest is left to the worker. */
const AT_ONCE = 1500;
/** A change is seldom the last one: the index is worked out anew when nothing has changed for so long. */
const QUIET_MS = 3000;

/** How far the index is, 0…1; null when it is ready for use. */
export type IndexProgress = number | null;

/** The index of `phrases`, worked out beside the page, kept over restarts; what changed is in it at once. */
export function usePhraseIndex(phrases: StoredPhrase[] | undefined): {
  index: PhraseIndex<StoredPhrase> | null;
  progress: IndexProgress;
} {
  const [layer, setLayer] = useState<IndexLayer | null | undefined>(undefined);
  const [progress, setProgress] = useState<number>(0);
  useEffect(() => {
    readLayer().then(setLayer, () => setLayer(null));
  }, []);
  const index = useMemo(() => {
    if (!phrases || layer === undefined) return null;
    const main = layer ?? NO_LAYER;
    return listLate(main, phrases).length > AT_ONCE ? null : openIndex(main, phrases);
  }, [phrases, layer]);
  const isStale =
    layer !== undefined &&
    phrases !== undefined &&
    (!index || index.late.stamps.length > 0 || index.gone > 0);
  // Until something has been trained, everything is found by the weaker weights of late phrases.
  const mustWait = index === null || (layer === null && index.late.stamps.length > 0);
  const worker = useRef<Worker | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change of the phrases begins the wait anew
  useEffect(() => {
    if (!isStale) return;
    const begin = () => {
      worker.current?.terminate();
      worker.current = startWorker((news) => {
        if (news.kind === 'progress') setProgress(news.done);
        else setLayer(news.layer);
      });
    };
    const timer = setTimeout(begin, mustWait ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [isStale, mustWait, phrases]);
  useEffect(() => () => worker.current?.terminate(), []);
  return { index, progress: index ? null : progress };
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
