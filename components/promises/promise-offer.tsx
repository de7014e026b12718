import { BellPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { Offer } from '../../lib/panel/checks/check-store.ts';
import { fromField, toField } from '../../lib/panel/checks/date-field.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface PromiseOfferProps {
  offer: Offer;
  onKeep: (dueAt: number) => void;
  onDrop: () => void;
}

/** Offers to be reminded of what was just promised, at the time that was named; the time may be changed. */
export function PromiseOffer({ offer, onKeep, onDrop }: PromiseOfferProps) {
  const [when, setWhen] = useState(() => toField(offer.dueAt));
  const dueAt = fromField(when);
  const submit = (event: FormEvent) => {
    event.preventDefault();
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
        <TextField
          type="datetime-local"
          hideLabel
          className="min-w-48 flex-1"
          label={t('promises.when')}
          value={when}
          onChange={setWhen}
        />
        <Button look="quiet" onClick={onDrop}>
          {t('promises.no')}
        </Button>
        <Button look="primary" type="submit" disabled={dueAt === null}>
          {t('promises.remind')}
        </Button>
      </div>
    </form>
  );
}
