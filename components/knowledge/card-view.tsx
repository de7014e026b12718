import type { ReactNode } from 'react';
import type { Card } from '../../lib/core/knowledge/card.ts';
import { t } from '../../lib/i18n/t.ts';
import { Chip } from '../ui/chip.tsx';
import { CardPoints } from './card-points.tsx';
import { needName } from './card-wording.ts';

interface CardViewProps {
  card: Card;
  /** What stands beside the name: marks of its state. */
  aside?: ReactNode;
  /** Titles of its phrases. */
  phrases?: readonly { id: string; title: string }[];
}

/** A card to be read as the panel shows it: the one thing to do, the words for it, then its points. */
export function CardView({ card, aside, phrases = [] }: CardViewProps) {
  const { name, line, figure, need } = card;
  return (
    <div lang={card.lang} className="flex min-w-0 flex-col gap-2 text-sm">
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
          <h3 className="min-w-0 font-semibold break-words">{name}</h3>
          {figure && <Chip>{figure}</Chip>}
          {need && <Chip tone="accent">{t('tactics.need', { need: needName(need) })}</Chip>}
        </div>
        {aside}
      </div>
      <p className="break-words">{line}</p>
      {phrases.length > 0 && (
        <ul aria-label={t('knowledge.phrases')} className="flex flex-wrap gap-1">
          {phrases.map(({ id, title }) => (
            <li key={id} className="max-w-full rounded-full border border-line px-2 text-xs/5 break-words">
              {title}
            </li>
          ))}
        </ul>
      )}
      <CardPoints card={card} />
    </div>
  );
}
