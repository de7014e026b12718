import type { Read } from '../../../lib/core/library/read/outcome.ts';
import { t } from '../../../lib/i18n/t.ts';
import { BrokenRows } from './broken-rows.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { RowNotes } from './row-notes.tsx';
import { formatName } from './words.ts';

/** What a file holds: how much, how it looks, and what is the matter with it. */
export function FileSummary({ outcome: { reading } }: { outcome: Read }) {
  const { rows, broken, blank, format, publisher, revision } = reading;
  const figures = [
    t('readFile.found.phrases', { n: rows.length }),
    broken.length > 0 && t('readFile.found.broken', { n: broken.length }),
    blank > 0 && t('readFile.found.blank', { n: blank }),
  ].filter((figure) => figure !== false);
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="text-sm">
        <span className="font-medium">{formatName(format)}</span> · {figures.join(' · ')}
        {format === 'qinda' && publisher && (
          <> · {t('readFile.found.publisher', { publisher, n: revision })}</>
        )}
      </p>
      <PreviewRows rows={rows} />
      <BrokenRows reading={reading} />
      <RowNotes rows={rows} />
    </div>
  );
}
