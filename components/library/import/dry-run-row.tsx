import clsx from 'clsx';
import { memo } from 'react';
import type { Choice } from '../../../lib/core/library/planned-import.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { ShownRow, ShownTwin } from '../../../lib/panel/desk/library/questions.ts';
import { Chip } from '../../ui/chip.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { DiffText } from '../diff-text.tsx';
import { sourceName } from '../wording.ts';
import { choiceName, fateName, guardText, noteText } from './import-wording.ts';

const tones = { new: 'accent', changed: 'warn', same: 'plain', duplicate: 'plain', near: 'warn' } as const;

/** A row of the file: what it is, beside what it is like, and what is to become of it. */
export const DryRunRow = memo(function DryRunRow(props: {
  row: ShownRow;
  onChoose: (at: number, choice: Choice) => void;
}) {
  const { row, onChoose } = props;
  const { at, fate, choice, choices, guard, likeness, twin, notes } = row;
  const isCompared = twin !== null && (fate === 'changed' || fate === 'near');
  return (
    <div className="flex flex-col gap-x-4 gap-y-2 border-b border-line px-3 py-2 sm:flex-row sm:items-start">
      <div className={clsx('min-w-0 flex-1', choice === 'skip' && 'text-muted')}>
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="text-xs text-muted tabular-nums">
            {t('dryRun.row', { row: row.row, sheet: row.sheet ? `${row.sheet} ` : '' })}
          </span>
          <Chip tone={tones[fate]}>
            {likeness === null
              ? fateName(fate)
              : t('dryRun.alike', { n: Math.min(99, Math.round(likeness * 100)) })}
          </Chip>
          <span className="min-w-0 font-medium break-words">{row.title}</span>
          {row.group && <span className="text-xs text-muted">{row.group}</span>}
        </p>
        {isCompared ? (
          <SideBySide text={row.text} twin={twin} />
        ) : (
          <p className="line-clamp-2 text-sm break-words whitespace-pre-line text-muted">{row.text}</p>
        )}
        {fate === 'duplicate' && twin && (
          <p className="text-xs text-muted">{t('dryRun.readsLike', { where: whereText(twin) })}</p>
        )}
        {guard && <p className="text-xs text-warn">{guardText(guard)}</p>}
        {notes.map((note) => (
          <p key={`${note.kind}${note.detail}`} className="text-xs text-warn">
            {noteText(note)}
          </p>
        ))}
      </div>
      {choices.length > 1 && (
        <SelectField
          hideLabel
          className="sm:w-44 sm:shrink-0"
          label={t('dryRun.choose', { row: row.row })}
          value={choice}
          options={choices.map((value) => ({ value, label: choiceName(value, fate) }))}
          onChange={(next) => onChoose(at, next)}
        />
      )}
    </div>
  );
});

/** Where what a row is like stands. */
function whereText({ title, source, row }: ShownTwin): string {
  return row === undefined
    ? t('dryRun.inLibrary', { title, library: sourceName(source) })
    : t('dryRun.inFile', { title, row });
}

/** Both wordings beside each other, what differs marked. */
function SideBySide({ text, twin }: { text: string; twin: ShownTwin }) {
  const box = 'min-w-0 flex-1 rounded border border-line px-2 py-1';
  return (
    <div className="mt-1 flex flex-col gap-2 text-sm sm:flex-row">
      <div className={box}>
        <p className="text-xs text-muted">{whereText(twin)}</p>
        <p className="break-words whitespace-pre-line">
          <DiffText before={twin.text} after={text} side="before" />
        </p>
      </div>
      <div className={box}>
        <p className="text-xs text-muted">{t('dryRun.thisRow')}</p>
        <p className="break-words whitespace-pre-line">
          <DiffText before={twin.text} after={text} side="after" />
        </p>
      </div>
    </div>
  );
}
