import { Pencil } from 'lucide-react';
import { type Ref, useState } from 'react';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import type { Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Popover } from '../ui/popover.tsx';
import { readGroups } from './read-groups.ts';

interface SetReadingsProps {
  ref: Ref<HTMLButtonElement>;
  reading: BuyerReading;
  nameOf: (id: string) => string;
  /** The buyer's newest turn: a mood is said of it. */
  newestTurnId: string;
  /** The agent has put something right in this chat. */
  corrected: boolean;
  onCorrect: (corrections: Correction[]) => void;
  onReset: () => void;
}

/** Sets by hand what QinDa did not read, or takes back what was set. */
export function SetReadings(props: SetReadingsProps) {
  const { ref, reading, nameOf, newestTurnId, corrected, onCorrect, onReset } = props;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('tactics.set')}
      trigger={
        <button
          type="button"
          ref={ref}
          data-set-readings
          aria-label={t('tactics.set')}
          title={t('tactics.set')}
          className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-full text-muted hover:bg-surface hover:text-text"
        >
          <Pencil size={14} aria-hidden />
        </button>
      }
    >
      <p className="font-medium">{t('tactics.set')}</p>
      {corrected && <Button onClick={onReset}>{t('tactics.reset')}</Button>}
      {readGroups(reading, nameOf, newestTurnId).map(({ label, choices }) => (
        <fieldset key={label} className="flex flex-wrap gap-1">
          <legend className="pb-1 text-xs text-muted">{label}</legend>
          {choices.map(({ id, label: name, on, correction }) => (
            <Choice key={id} on={on} onClick={() => onCorrect([correction])}>
              {name}
            </Choice>
          ))}
        </fieldset>
      ))}
    </Popover>
  );
}
