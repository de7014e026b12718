import type { Evidence } from '../../lib/core/reading/reading.ts';
import { t } from '../../lib/i18n/t.ts';
import { evidenceText } from './reading-words.ts';

/** More would not be read; the strongest stand first. */
const MOST = 3;

/** What a reading rests on: above all the buyer's own words. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const lines = [...new Set(evidence.map(evidenceText))].slice(0, MOST);
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('tactics.because')} className="flex flex-col gap-0.5 text-xs text-muted">
      {lines.map((line) => (
        <li key={line} data-evidence className="border-l-2 border-line pl-2 break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}
