import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { blankLabel } from '../suggestions/blank-label.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TacticCard } from './tactic-card.tsx';

interface TacticPagesProps {
  view: TacticView;
  onPick: (phrase: ShownPhrase) => void;
  /** Takes the owner to the facts of the shop. */
  onFacts: () => void;
}

/** The cards for this moment, one at a time; arrow keys leaf through them. */
export function TacticPages({ view, onPick, onFacts }: TacticPagesProps) {
  const { tactics, withheld } = view;
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, tactics.length - 1);
  const tactic = tactics[at];
  const leaf = (step: number) => setAt(Math.max(0, Math.min(at + step, tactics.length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leaf(step);
  };
  const need = tactic?.card.need;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only repeat what its two buttons do
    <div onKeyDown={onKeyDown} className="flex flex-col gap-3">
      {tactic ? (
        <TacticCard
          key={tactic.card.id}
          tactic={tactic}
          need={need ? view.nameOf(need) : null}
          phrases={view.phrasesOf(tactic.card)}
          onPick={onPick}
        />
      ) : (
        <p className="text-sm text-muted">{t('tactics.nothingHint')}</p>
      )}
      {withheld.map(({ card, wants }) => (
        <p
          key={card.id}
          data-withheld={card.id}
          className="rounded-md bg-surface px-2 py-1 text-xs text-muted"
        >
          {t('tactics.withheld', { name: card.name, facts: wants.map(blankLabel).join(t('tactics.or')) })}{' '}
          <Button look="quiet" className="min-h-6 text-xs text-accent" onClick={onFacts}>
            {t('tactics.fillIn')}
          </Button>
        </p>
      ))}
      {tactics.length > 1 && (
        <nav aria-label={t('tactics.cards')} className="flex items-center justify-between">
          <IconButton
            icon={ChevronLeft}
            label={t('tactics.previous')}
            disabled={at === 0}
            onClick={() => leaf(-1)}
          />
          <span role="status" className="text-xs text-muted">
            {t('tactics.page', { at: at + 1, count: tactics.length })}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t('tactics.next')}
            disabled={at === tactics.length - 1}
            onClick={() => leaf(1)}
          />
        </nav>
      )}
    </div>
  );
}
