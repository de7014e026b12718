import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';

interface UnconfirmedMarkProps {
  onConfirm: () => void;
  onTeach: () => void;
}

/** A quiet word that nobody has seen this site work yet; opens what one can do about it. */
export function UnconfirmedMark({ onConfirm, onTeach }: UnconfirmedMarkProps) {
  const [open, setOpen] = useState(false);
  return (
    <div data-unconfirmed className="px-3 pt-1 text-xs">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="cursor-pointer text-muted underline decoration-dotted underline-offset-2 hover:text-text"
      >
        {t('teachPanel.unconfirmed')}
      </button>
      {open && (
        <div className="mt-1 flex flex-col gap-2 rounded-md bg-surface p-2">
          <p className="font-medium">{t('teachPanel.unconfirmedTitle')}</p>
          <p>{t('teachPanel.unconfirmedHint')}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={onConfirm}>{t('teachPanel.works')}</Button>
            <Button look="quiet" onClick={onTeach}>
              {t('teachPanel.teachAll')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
