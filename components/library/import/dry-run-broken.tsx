import { Download } from 'lucide-react';
import { useCallback } from 'react';
import type { BrokenRow } from '../../../lib/core/library/file-reading.ts';
import { t } from '../../../lib/i18n/t.ts';
import { importThread } from '../../../lib/panel/desk/library/library-thread.ts';
import { useRows } from '../../../lib/panel/desk/library/use-rows.ts';
import { saveBrokenRows } from '../../../lib/panel/desk/save-broken-rows.ts';
import { Button } from '../../ui/button.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { brokenText } from './import-wording.ts';
import { brokenRowsWords } from './words.ts';

/** The rows that nothing can be made of, with the reason; they can be saved, put right, and brought again. */
export function BrokenRows({ count, onFail }: BrokenRowsProps) {
  const read = useCallback(
    async (from: number, to: number) => (await importThread().ask('broken', { from, to })).rows,
    [],
  );
  const rows = useRows<BrokenRow>(read, 'broken', count);
  const save = () => void saveBrokenRows(count, brokenRowsWords()).catch(onFail);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 flex-1 basis-60 text-sm text-muted">{t('dryRun.brokenHelp')}</p>
        <Button onClick={save}>
          <Download size={16} aria-hidden />
          {t('dryRun.saveBroken')}
        </Button>
      </div>
      <VirtualRows
        {...{ rows, count }}
        label={t('dryRun.fate.broken')}
        rowHeight={64}
        className="h-[45dvh] min-h-56 rounded-lg border border-line"
      >
        {(row) => (
          <div className="border-b border-line px-3 py-2 text-sm">
            <p className="flex gap-2">
              <span className="max-w-[40%] shrink-0 text-xs leading-5 break-words text-muted tabular-nums">
                {t('dryRun.row', { row: row.row, sheet: row.sheet ? `${row.sheet} ` : '' })}
              </span>
              <span className="min-w-0 break-words text-late">{brokenText(row)}</span>
            </p>
            <p className="line-clamp-2 text-xs break-all text-muted">{row.cells.join(' │ ').slice(0, 400)}</p>
          </div>
        )}
      </VirtualRows>
    </>
  );
}

interface BrokenRowsProps {
  count: number;
  onFail: (error: unknown) => void;
}
