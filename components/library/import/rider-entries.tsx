import { t } from '../../../lib/i18n/t.ts';
import type { RiderEntry, RiderLine } from '../../../lib/panel/desk/library/rider-line.ts';
import { entryName } from './rider-words.ts';

interface RiderEntriesProps {
  line: RiderLine;
  isTaken: (key: string) => boolean;
  onChange: (key: string, wanted: boolean) => void;
}

/** The entries of one kind, each with what it would change; folded until somebody wants to choose among them. */
export function RiderEntries({ line, isTaken, onChange }: RiderEntriesProps) {
  const { rider, entries } = line;
  if (entries.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer text-xs text-accent">{t('dryRun.riders.each')}</summary>
      <ul className="mt-1 flex max-h-60 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line">
        {entries.map((entry) => (
          <li key={entry.key}>
            <label className="flex cursor-pointer items-start gap-2 px-2 py-1">
              <input
                type="checkbox"
                className="mt-1 accent-accent"
                checked={isTaken(entry.key)}
                onChange={(event) => onChange(entry.key, event.target.checked)}
              />
              <span className="min-w-0 flex-1 break-words">
                {entryName(rider, entry.name)} <Change entry={entry} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What taking it would change: its words, or whether anything of the user's would go. */
function Change({ entry: { isOver, before, after } }: { entry: RiderEntry }) {
  return (
    <span className="text-xs text-muted">
      {before && <del className="text-late">{before}</del>}{' '}
      {after && <ins className="no-underline">{after}</ins>}{' '}
      <span className={isOver ? 'text-warn' : ''}>
        {t(isOver ? 'dryRun.riders.over' : 'dryRun.riders.isNew')}
      </span>
    </span>
  );
}
