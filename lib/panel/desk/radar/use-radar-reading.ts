import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { QuestionGroup } from '../../../core/gaps/group-questions.ts';
import { type GapColumn, writeGaps } from '../../../core/gaps/write-csv.ts';
import type { Lang } from '../../../core/knowledge/phrase.ts';
import { dayOf } from '../../../core/knowledge/validity.ts';
import { markOfRadar, putBackKept, wipeKept } from '../../../data/open-questions.ts';
import { setRadar, watchRadar } from '../../../data/radar.ts';
import { useWatched } from '../../use-watched.ts';
import { saveFile } from '../save-file.ts';
import type { RadarNews } from './radar-worker.ts';
import type { RadarReading } from './read-radar.ts';

export type { RadarReading };

/** Since when the radar is on, ms since the epoch; 0: off, null: not known yet. */
export const useRadarSince = () => useWatched<number | null>(watchRadar, null);

export const switchRadar = (on: boolean) => setRadar(on, Date.now());

/**
 * What the radar has found; null until it has been read. Read anew when a question comes, when there are more or fewer
 * phrases, and whenever `change` is another one.
 */
export function useRadarReading(
  lang: Lang,
  change: number,
): { reading: RadarReading | null; failure: string | null } {
  const mark = useLiveQuery(markOfRadar);
  const [found, setFound] = useState<{ reading: RadarReading | null; failure: string | null }>({
    reading: null,
    failure: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written meanwhile is a reason to read again
  useEffect(() => {
    if (mark === undefined) return;
    const thread = new Worker(new URL('./radar-worker.ts', import.meta.url), { type: 'module' });
    thread.onmessage = ({ data }: MessageEvent<RadarNews>) =>
      setFound((before) =>
        data.ok ? { reading: data.reading, failure: null } : { ...before, failure: data.reason },
      );
    thread.onerror = ({ message }) => setFound((before) => ({ ...before, failure: message }));
    thread.postMessage(lang);
    return () => thread.terminate();
  }, [lang, mark, change]);
  return found;
}

/** Wipes everything that was kept; gives back how to undo it. */
export async function wipeRadar(): Promise<() => Promise<void>> {
  const kept = await wipeKept();
  return () => putBackKept(kept);
}

/** Hands the user the groups as a table. */
export function saveGaps(groups: readonly QuestionGroup[], headings: Record<GapColumn, string>): void {
  const now = new Date();
  const table = writeGaps(groups, headings, -now.getTimezoneOffset());
  saveFile(new Blob([table], { type: 'text/csv' }), `qinda-gaps-${dayOf(now.getTime())}.csv`);
}
