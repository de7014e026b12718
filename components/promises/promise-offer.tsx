import { BellPlus } from 'lucide-react';
import type { FormEvent } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { Offer } from '../../lib/panel/checks/check-store.ts';
import { Button } from '../ui/button.tsx';
import { useWhen } from './use-when.tsx';

interface PromiseOfferProps {
  offer: Offer;
  onKeep: (dueAt: number) => void;
  onDrop: () => void;
}

/** Offers to be reminded of what was just promised, at the time that was named; the time may be changed. */
export function PromiseOffer({ offer, onKeep, onDrop }: PromiseOfferProps) {
  const { field, isSet, take } = useWhen(offer.dueAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dueAt = take();
    if (dueAt !== null) onKeep(dueAt);
  };
  return (
    <form
      data-promise-offer
      role="status"
      aria-label={t('promises.offer')}
      onSubmit={submit}
      className="flex flex-col gap-2 rounded-md border border-line bg-raised p-3 text-sm"
    >
      <p className="flex items-start gap-2">
        <BellPlus size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        <span className="line-clamp-2 min-w-0 break-words">{t('promises.made', { what: offer.what })}</span>
      </p>
      <div className="flex flex-wrap items-end justify-end gap-2">
        {field}
        <Button look="quiet" onClick={onDrop}>
          {t('promises.no')}
        </Button>
        <Button look="primary" type="submit" disabled={!isSet}>
          {t('promises.remind')}
        </Button>
      </div>
    </form>
  );
}
