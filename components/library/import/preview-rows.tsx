import type { ReadRow } from '../../../lib/core/library/file-reading.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { VariableText } from '../variable-text.tsx';

/** Enough to see whether characters and columns are right. */
const SHOWN = 5;

/** The first phrases as they would be taken. */
export function PreviewRows({ rows }: { rows: readonly ReadRow[] }) {
  if (rows.length === 0) return <p className="text-sm text-muted">{t('readFile.previewNone')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {rows.slice(0, SHOWN).map(({ row, sheet, phrase }) => (
        <li key={`${sheet}/${row}`} className="flex flex-col gap-0.5 px-3 py-2 text-sm">
          <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <span className="min-w-0 font-medium break-words">{phrase.title}</span>
            {phrase.group && <Chip>{phrase.group}</Chip>}
            {phrase.shortcut && <Chip tone="accent">{phrase.shortcut}</Chip>}
          </div>
          <p className="line-clamp-3 break-words whitespace-pre-line text-muted">
            <VariableText text={phrase.text.slice(0, 300)} />
          </p>
        </li>
      ))}
    </ul>
  );
}
