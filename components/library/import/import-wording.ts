import type { BrokenRow, RowNote } from '../../../lib/core/library/file-reading.ts';
import type { Choice, Fate, Guard } from '../../../lib/core/library/planned-import.ts';
import { t } from '../../../lib/i18n/t.ts';
import { problemText } from '../wording.ts';

export const fateName = (fate: Fate | 'broken'): string => t(`dryRun.fate.${fate}`);

/** What a choice means for a row of this kind. */
export function choiceName(choice: Choice, fate: Fate): string {
  if (choice === 'both') return t(fate === 'changed' ? 'dryRun.choice.asNew' : 'dryRun.choice.both');
  return t(`dryRun.choice.${choice}`);
}

export const guardText = (guard: Guard): string => t(`dryRun.guard.${guard}`);

const notes: Record<RowNote['kind'], (detail: string) => string> = {
  variable: (detail) => t('dryRun.note.variable', { detail }),
  image: (detail) => t('dryRun.note.image', { detail }),
  control: () => t('dryRun.note.control'),
};

export const noteText = ({ kind, detail }: RowNote): string => notes[kind](detail);

/** Everything that is wrong with a row, in one line. */
export const brokenText = ({ problems }: Pick<BrokenRow, 'problems'>): string =>
  problems.map((problem) => [problem.field, problemText(problem)].filter(Boolean).join(': ')).join(' ');
