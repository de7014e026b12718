import { unusedColumns } from '../../../lib/core/library/read/guess-columns.ts';
import type { TableLook } from '../../../lib/core/library/read/outcome.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { ReadingLook } from '../../../lib/panel/desk/library/look-at-reading.ts';
import { BrokenRows } from './broken-rows.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { RowNotes } from './row-notes.tsx';
import { formatName } from './words.ts';

/** What a file holds: how much, how it looks, and what is the matter with it. */
export function FileSummary({ reading, tables, onFail }: FileSummaryProps) {
  const leftOut = unusedColumns(tables);
  const { taken, first, broken, blank, format, publisher, revision, notes, noteCount } = reading;
  const figures = [
    t('readFile.found.phrases', { n: taken }),
    broken > 0 && t('readFile.found.broken', { n: broken }),
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
      {leftOut.length > 0 && (
        <p className="text-sm break-words text-muted">
          {t('readFile.found.leftOut', { names: leftOut.join(t('panel.reason.comma')) })}
        </p>
      )}
      <PreviewRows rows={first} />
      <BrokenRows {...{ reading, onFail }} />
      <RowNotes {...{ notes, noteCount }} />
    </div>
  );
}

interface FileSummaryProps {
  reading: ReadingLook;
  tables: readonly TableLook[];
  onFail: (error: unknown) => void;
}
