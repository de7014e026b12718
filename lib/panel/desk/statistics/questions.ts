import type { EvidenceColumn } from '../../../core/timing/statistics/evidence.ts';
import type { Statistics, StatisticsRequest } from '../../../core/timing/statistics/statistics.ts';

/** What a page asks of the thread that reads the records. */
export interface Questions {
  figures: { ask: StatisticsRequest; answer: Statistics };
  evidence: { ask: StatisticsRequest & { headings: Record<EvidenceColumn, string> }; answer: Blob };
}

/** A question on its way. */
export type Asked = {
  [K in keyof Questions]: { id: number; kind: K; ask: Questions[K]['ask'] };
}[keyof Questions];

/** Its answer, or why there is none. */
export type Answered =
  | { id: number; ok: true; answer: Questions[keyof Questions]['answer'] }
  | { id: number; ok: false; reason: string };
