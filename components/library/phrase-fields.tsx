import { useId } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { choices, type DraftErrors, type PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PhraseFit } from './phrase-fit.tsx';
import { PhraseValidity } from './phrase-validity.tsx';
import { TextWithVariables } from './text-with-variables.tsx';
import { VariantsField } from './variants-field.tsx';
import { langName, problemText, stageNames } from './wording.ts';

interface PhraseFieldsProps {
  draft: PhraseDraft;
  errors: DraftErrors;
  /** Groups that exist, offered while typing. */
  groups: string[];
  /** Title of a phrase that already has the shortcut. */
  clash: string | undefined;
  /** The language is part of what a phrase is; it can be chosen once. */
  isNew: boolean;
  onChange: (part: Partial<PhraseDraft>) => void;
}

/** The controls of a phrase, from what every phrase needs to what few do. */
export function PhraseFields(props: PhraseFieldsProps) {
  const { draft, errors, onChange } = props;
  const error = (field: keyof PhraseDraft) => {
    const problem = errors[field];
    return problem && problemText(problem);
  };
  return (
    <div className="flex flex-col gap-4">
      <TextField
        required
        label={t('options.form.title')}
        hint={t('options.form.titleHint')}
        value={draft.title}
        error={error('title')}
        onChange={(title) => onChange({ title })}
      />
      <TextWithVariables value={draft.text} error={error('text')} onChange={(text) => onChange({ text })} />
      <TextArea
        label={t('options.form.asks')}
        hint={t('options.form.asksHint')}
        value={draft.asks}
        error={error('asks')}
        onChange={(asks) => onChange({ asks })}
      />
      <Sorting {...props} error={error} />
      <PhraseFit draft={draft} onChange={onChange} />
      <VariantsField
        variants={draft.variants}
        error={error('variants')}
        onChange={(variants) => onChange({ variants })}
      />
      <PhraseValidity {...{ draft, error, onChange }} />
    </div>
  );
}

type SortingProps = PhraseFieldsProps & { error: (field: keyof PhraseDraft) => string | undefined };

function Sorting({ draft, groups, clash, isNew, onChange, error }: SortingProps) {
  const list = useId();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t('options.form.group')}
        value={draft.group}
        error={error('group')}
        list={list}
        onChange={(group) => onChange({ group })}
      />
      <datalist id={list}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <TextField
        label={t('options.form.shortcut')}
        hint={
          clash === undefined ? (
            t('options.form.shortcutHint')
          ) : (
            <span className="text-warn">{t('options.form.clash', { title: clash })}</span>
          )
        }
        value={draft.shortcut}
        error={error('shortcut')}
        onChange={(shortcut) => onChange({ shortcut })}
      />
      <SelectField
        label={t('options.form.purpose')}
        value={draft.purpose}
        options={choices.purposes.map((value) => ({ value, label: t(`options.purpose.${value}`) }))}
        onChange={(purpose) => onChange({ purpose })}
      />
      <SelectField
        label={t('options.form.stage')}
        value={draft.stage}
        options={choices.stages.map((value) => ({ value, label: stageNames[value]() }))}
        onChange={(stage) => onChange({ stage })}
      />
      <TextField
        label={t('options.form.tags')}
        hint={t('options.form.tagsHint')}
        value={draft.tags}
        error={error('tags')}
        onChange={(tags) => onChange({ tags })}
      />
      {isNew && (
        <SelectField
          label={t('options.form.lang')}
          value={draft.lang}
          options={choices.langs.map((value) => ({ value, label: langName(value) }))}
          onChange={(lang) => onChange({ lang })}
        />
      )}
    </div>
  );
}
