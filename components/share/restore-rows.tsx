import type { BackupKind, BrokenBackupRow, RestoreCounts, RestoreMode } from '../../lib/core/backup/kinds.ts';
import { t } from '../../lib/i18n/t.ts';
import { Notice } from '../ui/notice.tsx';

interface KindRowProps {
  kind: BackupKind;
  counts: RestoreCounts | undefined;
  mode: RestoreMode;
  on: boolean;
  onToggle: () => void;
}

const PARTS = ['added', 'replaced', 'same', 'broken'] as const;

/** One kind of what a backup holds, with what restoring it would do. */
export function KindRow({ kind, counts, mode, on, onToggle }: KindRowProps) {
  const said = PARTS.flatMap((part) =>
    counts && counts[part] > 0 ? [t(`backup.count.${part}`, { n: counts[part] })] : [],
  );
  const onlyHere = counts?.onlyHere ?? 0;
  return (
    <li className="border-t border-line first:border-t-0" data-kind={kind}>
      <label className="flex cursor-pointer items-start gap-2 px-3 py-2">
        <input type="checkbox" className="mt-0.5 size-4 accent-accent" checked={on} onChange={onToggle} />
        <span className="min-w-0 flex-1">
          <span className="font-medium">{t(`backup.kind.${kind}`)}</span>
          <span className="block text-xs text-muted tabular-nums">
            {said.join(' · ')}
            {said.length > 0 && onlyHere > 0 && ' · '}
            {onlyHere > 0 && mode === 'merge' && t('backup.count.stay', { n: onlyHere })}
            {onlyHere > 0 && mode === 'replace' && (
              <span className="text-late">{t('backup.count.go', { n: onlyHere })}</span>
            )}
          </span>
        </span>
      </label>
    </li>
  );
}

/** More than this nobody reads; the rest is counted. */
const SHOWN = 20;

/** What of a file cannot be used, row by row. */
export function BrokenBackupRows({ broken }: { broken: readonly BrokenBackupRow[] }) {
  if (broken.length === 0) return null;
  return (
    <Notice tone="warn" title={t('backup.broken', { n: broken.length })}>
      <ul className="text-xs">
        {broken.slice(0, SHOWN).map(({ of, row, problem }) => (
          <li key={`${of} ${row}`} className="break-words">
            {of} {row}: {problem}
          </li>
        ))}
      </ul>
      {broken.length > SHOWN && <p>{t('share.andMore', { n: broken.length - SHOWN })}</p>}
    </Notice>
  );
}
