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
  const said = [
    team > 0 && t('desk.bulk.teamOnly', { n: team }),
    builtIn > 0 && t('desk.bulk.builtInOnly', { n: builtIn }),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset className="flex min-h-10 min-w-0 items-center gap-1 rounded-lg bg-accent-soft px-2 py-1 sm:gap-2">
      <legend className="sr-only">{t('desk.bulk.title')}</legend>
      <span role="status" className="text-sm font-medium whitespace-nowrap">
        {t('desk.selected', { n: phrases })}
      </span>
      <Button className="max-sm:px-2" onClick={onEdit} disabled={team === phrases}>
        <PencilLine size={16} aria-hidden />
        <span className="max-sm:sr-only">{t('desk.bulk.edit')}</span>
      </Button>
      <Button className="max-sm:px-2" onClick={() => onHide(true)}>
        <EyeOff size={16} aria-hidden />
        <span className="max-sm:sr-only">{t('desk.bulk.hide')}</span>
      </Button>
      <Button className="max-sm:px-2" onClick={() => onHide(false)}>
        <Eye size={16} aria-hidden />
        <span className="max-sm:sr-only">{t('desk.bulk.show')}</span>
      </Button>
      <Button className="max-sm:px-2" onClick={onRemove} disabled={team + builtIn === phrases}>
        <Trash2 size={16} aria-hidden />
        <span className="max-sm:sr-only">{t('desk.bulk.remove')}</span>
      </Button>
      <IconButton icon={X} label={t('desk.bulk.none')} onClick={onNone} />
      <span className="min-w-0 flex-1 truncate text-xs text-muted max-sm:sr-only" title={said}>
        {said}
      </span>
    </fieldset>
  );
}
