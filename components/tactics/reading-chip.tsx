import clsx from 'clsx';
import { useState } from 'react';
import type { Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Popover } from '../ui/popover.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { ReadItem } from './read-items.ts';

const tones = {
  plain: 'bg-surface text-muted',
  accent: 'bg-accent-soft text-accent',
  warn: 'bg-warn-soft text-warn',
  hot: 'bg-late-soft text-late font-semibold',
};

interface ReadingChipProps {
  item: ReadItem;
  onCorrect: (corrections: Correction[]) => void;
}

/** One thing read of the buyer. It opens to what it rests on, and one tap puts it right. */
export function ReadingChip({ item, onCorrect }: ReadingChipProps) {
  const [open, setOpen] = useState(false);
  const correct = (corrections: Correction[]) => {
    setOpen(false);
    onCorrect(corrections);
  };
  const kind = t(`tactics.kind.${item.about}`);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={`${kind}: ${item.label}`}
      trigger={
        <button
          type="button"
          data-reading={item.id}
          title={kind}
          className={clsx(
            'h-6 max-w-32 shrink-0 cursor-pointer truncate rounded-full px-2 text-xs hover:opacity-90 focus-visible:-outline-offset-2',
            tones[item.tone],
          )}
        >
          {item.label}
        </button>
      }
    >
      <p className="flex items-baseline justify-between gap-2">
        <span className="font-medium">
          <span className="text-xs font-normal text-muted">{kind} · </span>
          {item.label}
        </span>
        {item.confidence !== null && (
          <span className="shrink-0 text-xs text-muted">
            {t('tactics.sure', { percent: Math.round(item.confidence * 100) })}
          </span>
        )}
      </p>
      <EvidenceList evidence={item.evidence} />
      <Button data-not-so onClick={() => correct(item.notSo)}>
        {t('tactics.notSo')}
      </Button>
      {item.instead.length > 0 && (
        <fieldset className="flex flex-wrap gap-1">
          <legend className="pb-1 text-xs text-muted">{t('tactics.instead')}</legend>
          {item.instead.map(({ label, corrections }) => (
            <Choice key={label} onClick={() => correct(corrections)}>
              {label}
            </Choice>
          ))}
        </fieldset>
      )}
    </Popover>
  );
}
