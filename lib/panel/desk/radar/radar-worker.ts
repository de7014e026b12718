/** A thread of its own: opening the index of a large library and ranking every question must not make the page wait. */
import type { Lang } from '../../../core/knowledge/phrase.ts';
import { type RadarReading, readRadar } from './read-radar.ts';

/** What it answers. */
export type RadarNews = { ok: true; reading: RadarReading } | { ok: false; reason: string };

self.addEventListener('message', ({ data: lang }: MessageEvent<Lang>) => {
  readRadar(lang, Date.now()).then(
    (reading) => self.postMessage({ ok: true, reading } satisfies RadarNews),
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      self.postMessage({ ok: false, reason } satisfies RadarNews);
    },
  );
});
