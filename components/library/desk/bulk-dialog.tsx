import { type FormEvent, useId, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import { emptyBulk, readBulk } from '../../../lib/panel/desk/library/bulk-draft.ts';
import type { BulkEdit, DeskView } from '../../../lib/panel/desk/library/desk-questions.ts';
import { choices } from '../../../lib/panel/desk/phrase-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { stageNames } from '../wording.ts';

interface BulkDialogProps {
  view: DeskView;
  onEdit: (edit: BulkEdit) => void;
  onClose: () => void;
}

/** Changes all that is selected; what is left empty stays as it is. */
export function BulkDialog({ view, onEdit, onClose }: BulkDialogProps) {
  const [draft, setDraft] = useState(emptyBulk);
  const id = useId();
  const { phrases, team } = view.selected;
  const read = readBulk(draft);
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const asIs = t('desk.bulk.asIs');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.ok) onEdit(read.edit);
  };
  const box = (field: 'noGroup' | 'noDates', label: string) => (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={draft[field]}
        onChange={({ target }) => set({ [field]: target.checked })}
      />
      {label}
    </label>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('desk.bulk.editTitle', { n: phrases - team })}
      description={t('desk.bulk.editHelp')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={id} disabled={!read.ok || read.isEmpty}>
            {t('desk.bulk.run', { n: phrases - team })}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {team > 0 && <Notice tone="plain">{t('desk.bulk.teamOnly', { n: team })}</Notice>}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <div className="flex flex-col gap-1">
            <TextField
              label={t('options.form.group')}
              placeholder={asIs}
              disabled={draft.noGroup}
              list={`${id}-groups`}
              value={draft.group}
              onChange={(group) => set({ group })}
            />
            <datalist id={`${id}-groups`}>
              {view.allGroups.map((group) => (
                <option key={group} value={group} />
              ))}
            </datalist>
            {box('noGroup', t('desk.bulk.noGroup'))}
          </div>
          <SelectField
            label={t('options.form.stage')}
            value={draft.stage}
            options={[
              { value: '', label: asIs },
              ...choices.stages.map((stage) => ({
                value: stage === '' ? ('none' as const) : stage,
                label: stageNames[stage](),
              })),
            ]}
            onChange={(stage) => set({ stage })}
          />
          <TextField
            label={t('desk.bulk.addTags')}
            hint={t('options.form.tagsHint')}
            value={draft.addTags}
            onChange={(addTags) => set({ addTags })}
          />
          <TextField
            label={t('desk.bulk.removeTags')}
            hint={t('options.form.tagsHint')}
            value={draft.removeTags}
            onChange={(removeTags) => set({ removeTags })}
          />
          <TextField
            type="date"
            label={t('desk.form.validFrom')}
            disabled={draft.noDates}
            value={draft.validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <TextField
            type="date"
            label={t('desk.form.validUntil')}
            disabled={draft.noDates}
            min={draft.validFrom || undefined}
            value={draft.validUntil}
            error={read.ok ? undefined : t('desk.form.endsFirst')}
            onChange={(validUntil) => set({ validUntil })}
          />
          {box('noDates', t('desk.bulk.noDates'))}
        </div>
      </form>
    </Dialog>
  );
}
