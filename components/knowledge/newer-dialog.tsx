import type { KnownCard } from '../../lib/core/knowledge/merge-cards.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CardView } from './card-view.tsx';

interface NewerDialogProps {
  known: KnownCard;
  onKeep: () => void;
  onTake: () => void;
  onClose: () => void;
}

/** The user's words beside those that an update brought, and the choice between them. */
export function NewerDialog({ known, onKeep, onTake, onClose }: NewerDialogProps) {
  const sides = [
    { heading: t('knowledge.yours'), card: known.card },
    { heading: t('knowledge.builtIn'), card: known.newer ?? known.card },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('knowledge.newerTitle', { name: known.card.name })}
      description={t('knowledge.newerHelp')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onTake}>{t('knowledge.take')}</Button>
          <Button look="primary" onClick={onKeep}>
            {t('knowledge.keep')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {sides.map(({ heading, card }) => (
          <section key={heading} aria-label={heading} className="flex flex-col gap-2">
            <p className="text-xs font-medium text-muted">{heading}</p>
            <div className="rounded-lg border border-line p-3">
              <CardView card={card} />
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
