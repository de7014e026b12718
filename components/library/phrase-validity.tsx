import { t } from '../../lib/i18n/t.ts';
import type { PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

interface PhraseValidityProps {
  draft: Pick<PhraseDraft, 'validFrom' | 'validUntil' | 'notes'>;
  error: (field: keyof PhraseDraft) => string | undefined;
  onChange: (part: Partial<PhraseDraft>) => void;
}

/** From when until when a phrase may be offered, and what an agent should know about it. */
export function PhraseValidity({ draft, error, onChange }: PhraseValidityProps) {
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          label={t('desk.form.validFrom')}
          value={draft.validFrom}
          error={error('validFrom')}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <TextField
          type="date"
          label={t('desk.form.validUntil')}
          hint={t('desk.form.validHint')}
          min={draft.validFrom || undefined}
          value={draft.validUntil}
          error={error('validUntil')}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </div>
      <TextArea
        label={t('desk.form.notes')}
        hint={t('desk.form.notesHint')}
        rows={2}
        value={draft.notes}
        error={error('notes')}
        onChange={(notes) => onChange({ notes })}
      />
    </>
  );
}
