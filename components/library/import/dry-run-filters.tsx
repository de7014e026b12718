import { type Choice, FATES } from '../../../lib/core/library/planned-import.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { PlanSummary, RowFilter } from '../../../lib/panel/desk/library/questions.ts';
import { Button } from '../../ui/button.tsx';
import { Choice as ChoiceButton } from '../../ui/choice.tsx';
import { choiceName, fateName } from './import-wording.ts';

export type DryRunView = RowFilter | 'broken';

/** How many rows a view shows. */
export function countOf({ counts }: PlanSummary, view: DryRunView): number {
  return view === 'all' ? FATES.reduce((sum, fate) => sum + counts[fate], 0) : counts[view];
}

interface FatesProps {
  summary: PlanSummary;
  view: DryRunView;
  onView: (view: DryRunView) => void;
}

/** What the file holds, by kind, with counts; one kind at a time is looked at. */
export function Fates({ summary, view, onView }: FatesProps) {
  const views = ['all', ...FATES, 'broken'] as const;
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('dryRun.filter')}</legend>
      {views
        .filter((one) => one === 'all' || countOf(summary, one) > 0)
        .map((one) => (
          <ChoiceButton key={one} on={view === one} onClick={() => onView(one)}>
            {one === 'all' ? t('dryRun.all') : fateName(one)}{' '}
            <span className="font-medium tabular-nums">{countOf(summary, one)}</span>
          </ChoiceButton>
        ))}
    </fieldset>
  );
}

const bulk: Partial<Record<RowFilter, readonly Choice[]>> = {
  new: ['take', 'skip'],
  changed: ['replace', 'skip', 'both'],
  duplicate: ['skip', 'replace', 'both'],
  near: ['both', 'skip', 'replace'],
};

/** One choice for all rows of a kind. */
export function BulkChoices({
  view,
  onChoose,
}: {
  view: RowFilter;
  onChoose: (rows: RowFilter, choice: Choice) => void;
}) {
  const choices = bulk[view];
  if (view === 'all' || !choices) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{t('dryRun.forAll', { fate: fateName(view) })}</legend>
      <span className="text-sm text-muted">{t('dryRun.forAll', { fate: fateName(view) })}</span>
      {choices.map((choice) => (
        <Button key={choice} onClick={() => onChoose(view, choice)}>
          {choiceName(choice, view)}
        </Button>
      ))}
    </fieldset>
  );
}
