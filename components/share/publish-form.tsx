import { type FormEvent, useEffect, useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { listStock } from '../../lib/panel/desk/export-phrases.ts';
import {
  allowTarget,
  firstDraft,
  keepPublication,
  type PublishDraft,
  readAddress,
  type ShownPublication,
} from '../../lib/panel/share/publish-commands.ts';
import { sourceName } from '../library/wording.ts';
import { failed } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { GroupsField } from './groups-field.tsx';
import { TargetFields } from './target-fields.tsx';

interface PublishFormProps {
  publication: ShownPublication | null;
  onClose: () => void;
}

/** What is published, and where. */
export function PublishForm({ publication, onClose }: PublishFormProps) {
  const toast = useToast();
  const [stock, setStock] = useState<Awaited<ReturnType<typeof listStock>>>([]);
  const formId = useId();
  const [draft, setDraft] = useState<PublishDraft | null>(publication && draftOf(publication));
  const [errors, setErrors] = useState<{ name?: string; address?: string }>({});
  useEffect(() => void listStock().then(setStock, (error: unknown) => toast(failed(error))), [toast]);
  useEffect(() => {
    if (!publication) void firstDraft(t('options.phrases.ownName')).then(setDraft);
  }, [publication]);
  if (!draft) return null;
  const change = (part: Partial<PublishDraft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const checked = check(draft);
    if ('errors' in checked) return setErrors(checked.errors);
    const { target } = checked.draft;
    try {
      if (target) await allowTarget(target);
      await keepPublication(checked.draft, t('options.lang') === 'en' ? 'en' : 'zh-CN');
      onClose();
    } catch (error) {
      const isOld = (error as Error).name === 'NotSupportedError';
      toast(isOld ? { tone: 'bad', text: t('share.publish.tooOld') } : failed(error));
    }
  };
  const sources = stock.map(({ source }) => source).filter((source) => source !== 'pack');
  const groups = stock.find(({ source }) => source === draft.source)?.groups ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('share.publish.formTitle')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('share.publish.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <TextField
          required
          label={t('share.publish.name')}
          hint={t('share.publish.nameHint')}
          error={errors.name}
          maxLength={200}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t('share.publish.publisher')}
          maxLength={200}
          value={draft.publisher}
          onChange={(publisher) => change({ publisher })}
        />
        <SelectField
          label={t('share.publish.source')}
          value={draft.source}
          options={[...new Set(['own', ...sources])].map((source) => ({
            value: source,
            label: source === 'own' ? t('share.publish.own') : sourceName(source),
          }))}
          onChange={(source) => change({ source, without: [] })}
        />
        <GroupsField
          groups={[...groups].sort((a, b) => a.localeCompare(b))}
          without={draft.without}
          onChange={(without) => change({ without })}
        />
        <Switch
          label={t('share.publish.sign')}
          hint={t('share.publish.signHint')}
          on={draft.signed}
          onChange={(signed) => change({ signed })}
        />
        <TargetFields
          target={draft.target}
          error={errors.address}
          onChange={(target) => change({ target })}
        />
      </form>
    </Dialog>
  );
}

function draftOf({ name, publisher, source, without, target, key }: ShownPublication): PublishDraft {
  return { name, publisher, source, without, target, signed: key !== null };
}

/** The draft with its address as it will be asked for, or what is missing. */
function check(
  draft: PublishDraft,
): { draft: PublishDraft } | { errors: { name?: string; address?: string } } {
  const name = draft.name.trim();
  const read = draft.target && readAddress(draft.target.address);
  const errors = {
    ...((name === '' || name === 'own' || name === 'pack') && { name: t('share.publish.empty') }),
    ...(read && !read.ok && { address: t(`share.fault.${read.fault}`) }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const target = draft.target && read?.ok ? { ...draft.target, address: read.address } : null;
  return { draft: { ...draft, name, target } };
}
