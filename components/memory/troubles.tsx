import { Plus, Trash2 } from 'lucide-react';
import type { Trouble } from '../../lib/core/knowledge/buyer-memory.ts';
import { t } from '../../lib/i18n/t.ts';
import { useTyped } from '../../lib/panel/use-typed.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { MemoryFieldsProps } from './memory-fields-props.ts';
import { UndoLink } from './undo-link.tsx';
import { dayText } from './visit-text.ts';

/** Troubles of the past, each with how it ended: what nobody should have to tell twice. */
export function Troubles({ kept, save, now }: MemoryFieldsProps) {
  const {
    value: troubles,
    change,
    undo,
  } = useTyped(kept.troubles, (next) =>
    save({ troubles: next.filter(({ what, end }) => what.trim() || end.trim()) }),
  );
  const edit = (index: number, part: Partial<Trouble>) =>
    change(troubles.map((trouble, at) => (at === index ? { ...trouble, ...part } : trouble)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{t('memory.troubles')}</legend>
      {troubles.map((trouble, index) => (
        <div key={trouble.at} className="flex items-start gap-2">
          <TextField
            className="flex-1"
            label={t('memory.what')}
            hint={dayText(trouble.at, now)}
            maxLength={200}
            value={trouble.what}
            onChange={(what) => edit(index, { what })}
          />
          <TextField
            className="flex-1"
            label={t('memory.end')}
            maxLength={200}
            placeholder={t('memory.endHint')}
            value={trouble.end}
            onChange={(end) => edit(index, { end })}
          />
          <IconButton
            icon={Trash2}
            className="mt-6"
            label={t('memory.removeTrouble', { what: trouble.what })}
            onClick={() => change(troubles.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="flex gap-2">
        <Button onClick={() => change([...troubles, { what: '', end: '', at: Date.now() }])}>
          <Plus size={14} aria-hidden />
          {t('memory.addTrouble')}
        </Button>
        {undo && <UndoLink run={undo} what={t('memory.troubles')} />}
      </div>
    </fieldset>
  );
}
