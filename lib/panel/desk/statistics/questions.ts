import type { EvidenceColumn } from '../../../core/timing/statistics/evidence.ts';
import type { Statistics, StatisticsRequest } from '../../../core/timing/statistics/statistics.ts';

/** What a page asks of the thread that reads the records. */
export interface Questions {
  figures: { ask: StatisticsRequest; answer: Statistics };
  evidence: { ask: StatisticsRequest & { headings: Record<EvidenceColumn, string> }; answer: Blob };
}
