import { Eye, EyeOff, PencilLine, Trash2, X } from 'lucide-react';
import { t } from '../../../lib/i18n/t.ts';
import type { DeskView } from '../../../lib/panel/desk/library/desk-questions.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface BulkBarProps {
  selected: DeskView['selected'];
  onEdit: () => void;
  onHide: (hide: boolean) => void;
  onRemove: () => void;
  onNone: () => void;
}

/** What can be done with all that is selected. */
export function BulkBar({ selected, onEdit, onHide, onRemove, onNone }: BulkBarProps) {
  const { phrases, team, builtIn } = selected;
  const notes = [
    team > 0 && t('desk.bulk.teamOnly', { n: team }),
    builtIn > 0 && t('desk.bulk.builtInOnly', { n: builtIn }),
  ];
  return (
    <fieldset className="flex flex-wrap items-center gap-2 rounded-lg bg-accent-soft px-2 py-1">
      <legend className="sr-only">{t('desk.bulk.title')}</legend>
      <span role="status" className="text-sm font-medium">
        {t('desk.selected', { n: phrases })}
      </span>
      <Button onClick={onEdit} disabled={team === phrases}>
        <PencilLine size={16} aria-hidden />
        {t('desk.bulk.edit')}
      </Button>
      <Button onClick={() => onHide(true)}>
        <EyeOff size={16} aria-hidden />
        {t('desk.bulk.hide')}
      </Button>
      <Button onClick={() => onHide(false)}>
        <Eye size={16} aria-hidden />
        {t('desk.bulk.show')}
      </Button>
      <Button onClick={onRemove} disabled={team + builtIn === phrases}>
        <Trash2 size={16} aria-hidden />
        {t('desk.bulk.remove')}
      </Button>
      <IconButton icon={X} label={t('desk.bulk.none')} onClick={onNone} />
      <span className="text-xs text-muted">{notes.filter(Boolean).join(' ')}</span>
    </fieldset>
  );
}
