import clsx from 'clsx';
import { useCallback, useState } from 'react';
import { OWN } from '../../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../../lib/i18n/t.ts';
import { importThread } from '../../../lib/panel/desk/library/library-thread.ts';
import type { PlanSummary, RowFilter, ShownRow } from '../../../lib/panel/desk/library/questions.ts';
import type { DryRunCommands } from '../../../lib/panel/desk/library/use-dry-run.ts';
import { useRows } from '../../../lib/panel/desk/library/use-rows.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { sourceName } from '../wording.ts';
import { BrokenRows } from './dry-run-broken.tsx';
import { BulkChoices, countOf, type DryRunView, Fates } from './dry-run-filters.tsx';
import { DryRunGroups } from './dry-run-groups.tsx';
import { DryRunRow } from './dry-run-row.tsx';

/** So many rows need no list that fills the window. */
const FEW = 2;

interface DryRunProps {
  summary: PlanSummary;
  /** Another one whenever rows may have changed. */
  mark: unknown;
  commands: DryRunCommands;
  onFail: (error: unknown) => void;
}

/** Every row of a file and what is to become of it; nothing is written yet. */
export function DryRun({ summary, mark, commands, onFail }: DryRunProps) {
  const [view, setView] = useState<DryRunView>('all');
  const shown = countOf(summary, view) > 0 ? view : 'all';
  const { into, counts, dropGone } = summary;
  return (
    <div className="flex flex-col gap-3">
      <Target summary={summary} onInto={(name) => commands.plan({ into: name })} />
      <Fates summary={summary} view={shown} onView={setView} />
      {counts.blank > 0 && <p className="text-sm text-muted">{t('dryRun.blank', { n: counts.blank })}</p>}
      {shown === 'broken' ? (
        <BrokenRows count={counts.broken} onFail={onFail} />
      ) : (
        <>
          <BulkChoices view={shown} onChoose={commands.choose} />
          <PlannedRows view={shown} count={countOf(summary, shown)} {...{ mark, commands }} />
        </>
      )}
      <DryRunGroups summary={summary} onMerge={(groups) => commands.plan({ groups })} />
      {counts.gone > 0 && into !== OWN && (
        <label className="flex cursor-pointer items-start gap-2 text-sm">
          <input
            type="checkbox"
            className="mt-1 accent-accent"
            checked={dropGone}
            onChange={(event) => commands.dropGone(event.target.checked)}
          />
          <span>{t('dryRun.dropGone', { n: counts.gone, library: into })}</span>
        </label>
      )}
    </div>
  );
}

function PlannedRows(props: { view: RowFilter; count: number; mark: unknown; commands: DryRunCommands }) {
  const { view, count, mark, commands } = props;
  const read = useCallback(
    (from: number, to: number) => importThread().ask('rows', { filter: view, from, to }),
    [view],
  );
  const rows = useRows<ShownRow>(read, view, mark);
  return (
    <VirtualRows
      key={view}
      {...{ rows, count }}
      label={t('dryRun.rows')}
      rowHeight={72}
      className={clsx('rounded-lg border border-line', count > FEW ? 'h-[45dvh] min-h-56' : 'h-56')}
    >
      {(row) => <DryRunRow row={row} onChoose={commands.choose} />}
    </VirtualRows>
  );
}

/** The library that the rows go to; only a file without places of its own for them asks. */
function Target({ summary, onInto }: { summary: PlanSummary; onInto: (name: string) => void }) {
  const { into, fileLibrary, libraries } = summary;
  const options = [...new Set([fileLibrary, ...libraries])].map((value) => ({
    value,
    label: libraries.includes(value) ? sourceName(value) : t('dryRun.newLibrary', { name: value }),
  }));
  return (
    <SelectField
      className="sm:max-w-sm"
      label={t('dryRun.into')}
      value={into}
      options={options}
      onChange={onInto}
    />
  );
}
