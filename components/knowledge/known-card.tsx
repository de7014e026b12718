import clsx from 'clsx';
import { Eye, EyeOff, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { KnownCard } from '../../lib/core/knowledge/merge-cards.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { CardView } from './card-view.tsx';
import type { CardActions } from './use-card-actions.ts';

/** What can be done with one card of the desk. */
export interface DeskActions extends CardActions {
  edit: (known: KnownCard) => void;
  compare: (known: KnownCard) => void;
}

interface KnownCardProps {
  known: KnownCard;
  /** Titles of the phrases by their id. */
  titles: ReadonlyMap<string, string>;
  actions: DeskActions;
}

/** One card as the panel shows it, with what can be done to it. Cards out of sight are not laid out. */
export const KnownCardItem = memo(function KnownCardItem({ known, titles, actions }: KnownCardProps) {
  const { card, hidden, newer } = known;
  const phrases = card.phrases.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
  return (
    <li
      data-card={card.id}
      className={clsx(
        'flex flex-col gap-2 rounded-lg border border-line p-3 [contain-intrinsic-size:auto_260px] [content-visibility:auto]',
        hidden ? 'bg-surface' : 'bg-raised',
      )}
    >
      <CardView card={card} aside={<CardMarks known={known} />} phrases={phrases} />
      {newer && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-warn-soft px-2 py-1 text-xs text-warn">
          {t('knowledge.newer')}
          <Button onClick={() => actions.compare(known)}>{t('knowledge.compare')}</Button>
        </div>
      )}
      <CardButtons {...{ known, actions }} />
    </li>
  );
});

function CardMarks({ known: { hidden, edited, origin } }: { known: KnownCard }) {
  return (
    <span className="flex shrink-0 gap-1">
      {hidden && <Chip tone="warn">{t('knowledge.hidden')}</Chip>}
      {edited && <Chip tone="accent">{t('knowledge.edited')}</Chip>}
      {origin === 'own' && <Chip>{t('knowledge.own')}</Chip>}
    </span>
  );
}

function CardButtons({ known, actions }: { known: KnownCard; actions: DeskActions }) {
  const { card, edited, hidden, origin } = known;
  const { name } = card;
  return (
    <div className="-mr-2 mt-auto -mb-2 flex justify-end">
      {edited && (
        <IconButton
          icon={RotateCcw}
          label={t('knowledge.restore', { name })}
          onClick={() => actions.restore(known)}
        />
      )}
      <IconButton icon={Pencil} label={t('knowledge.edit', { name })} onClick={() => actions.edit(known)} />
      <IconButton
        icon={hidden ? Eye : EyeOff}
        label={t(hidden ? 'knowledge.show' : 'knowledge.hide', { name })}
        onClick={() => actions.setHidden(known, !hidden)}
      />
      {origin === 'own' && (
        <IconButton
          icon={Trash2}
          label={t('knowledge.remove', { name })}
          onClick={() => actions.remove(known)}
        />
      )}
    </div>
  );
}
