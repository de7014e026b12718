import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { ChangedMeanwhile } from '../../lib/panel/desk/phrase-commands.ts';
import { type DraftErrors, type PhraseDraft, readDraft, toDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { useKnown } from '../../lib/panel/desk/use-known.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChangedFields } from './changed-fields.tsx';
import { PhraseFields } from './phrase-fields.tsx';

interface PhraseFormProps {
  /** The phrase to edit, or what a new one begins with. */
  start: StoredPhrase | PhraseDraft;
  /** `existing`: as it was last seen here. What has become of it meanwhile is asked about. */
  onSave: (phrase: Phrase, existing: StoredPhrase | null) => unknown;
  onClose: () => void;
  /** What the window is called and its button says, where it is not for saving. */
  title?: string;
  saveLabel?: string;
  /** Stands after the fields. */
  children?: ReactNode;
}

/** The window in which a phrase is written. Nothing typed is lost without a question. */
export function PhraseForm(props: PhraseFormProps) {
  const { start, onSave, onClose, title, saveLabel, children } = props;
  const existing = 'key' in start ? start : null;
  const [first] = useState(() => ('key' in start ? toDraft(start) : start));
  const [id] = useState(() => existing?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(first);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [leaving, setLeaving] = useState(false);
  const [meanwhile, setMeanwhile] = useState<ChangedMeanwhile | null>(null);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { groups, clash } = useKnown(draft.shortcut, existing?.key ?? null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  const close = () => (JSON.stringify(draft) === JSON.stringify(first) ? onClose() : setLeaving(true));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, id);
    if (read.ok) void save(read.phrase, existing);
    else setErrors(read.errors);
  };
  const save = async (phrase: Phrase, seen: StoredPhrase | null) => {
    setMeanwhile(null);
    const saved = await onSave(phrase, seen);
    if (saved instanceof ChangedMeanwhile) setMeanwhile(saved);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={title ?? t(existing ? 'options.form.editTitle' : 'options.form.newTitle')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={close}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {saveLabel ?? t('options.form.save')}
          </Button>
        </>
      }
    >
      {/* Our own words beside the fields, not the browser's bubbles. */}
      <form ref={form} id={formId} noValidate onSubmit={submit}>
        <PhraseFields
          {...{ draft, errors, groups, clash }}
          isNew={existing === null}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        {children}
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
      <ConfirmDialog
        open={meanwhile !== null}
        title={t('options.form.clashTitle')}
        description={t('options.form.clashHelp')}
        confirmLabel={t('options.form.saveMine')}
        cancelLabel={t('options.form.keep')}
        onConfirm={() => meanwhile && void save(meanwhile.mine, meanwhile.current)}
        onCancel={() => setMeanwhile(null)}
      >
        {meanwhile && <ChangedFields before={meanwhile.current} after={meanwhile.mine} />}
      </ConfirmDialog>
    </Dialog>
  );
}
