import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Card } from '../../lib/core/knowledge/card.ts';
import type { KnownCard } from '../../lib/core/knowledge/merge-cards.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  type CardDraft,
  type CardErrors,
  readCardDraft,
  toCardDraft,
} from '../../lib/panel/desk/card-draft.ts';
import { titlesOf } from '../../lib/panel/desk/phrase-titles.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CardFields } from './card-fields.tsx';

interface CardFormProps {
  /** The card to edit, or what a new one begins with. */
  start: KnownCard | CardDraft;
  phrases: readonly StoredPhrase[];
  onSave: (card: Card) => void;
  onClose: () => void;
}

/** The window in which a card is written. Nothing typed is lost without a question. */
export function CardForm({ start, phrases, onSave, onClose }: CardFormProps) {
  const existing = 'card' in start ? start : null;
  const [first] = useState(() => ('card' in start ? toCardDraft(start.card) : start));
  const [id] = useState(() => existing?.card.id ?? `own-${crypto.randomUUID()}`);
  const [draft, setDraft] = useState(first);
  const [errors, setErrors] = useState<CardErrors>({});
  const [leaving, setLeaving] = useState(false);
  const titles = useMemo(() => titlesOf(phrases, draft.lang), [phrases, draft.lang]);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  const close = () => (JSON.stringify(draft) === JSON.stringify(first) ? onClose() : setLeaving(true));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readCardDraft(draft, id);
    if (read.ok) onSave(read.card);
    else setErrors(read.errors);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t(existing ? 'knowledge.editTitle' : 'knowledge.newTitle')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={close}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('options.form.save')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={submit}>
        <CardFields
          {...{ draft, errors, titles }}
          fixed={existing === null ? 'nothing' : existing.origin === 'own' ? 'lang' : 'all'}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </form>
      <ConfirmDialog
        open={leaving}
        title={t('options.form.discardTitle')}
        description={t('options.form.discardHelp')}
        confirmLabel={t('options.form.discard')}
        cancelLabel={t('options.form.keep')}
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      />
    </Dialog>
  );
}
