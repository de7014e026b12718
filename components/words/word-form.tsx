import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Word } from '../../lib/core/checks/word.ts';
import { t } from '../../lib/i18n/t.ts';
import { type ListedWord, wordChoices } from '../../lib/panel/desk/word-commands.ts';
import {
  readWordDraft,
  toWordDraft,
  type WordDraft,
  type WordErrors,
} from '../../lib/panel/desk/word-draft.ts';
import { langName } from '../library/wording.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { kindName } from './word-filters.tsx';

interface WordFormProps {
  /** The word to change, or what a new one begins with. */
  start: ListedWord | WordDraft;
  onSave: (word: Word, existing: ListedWord | null) => void;
  onClose: () => void;
}

/** The window in which a word is written. */
export function WordForm({ start, onSave, onClose }: WordFormProps) {
  const existing = 'key' in start ? start : null;
  const [id] = useState(() => existing?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => ('key' in start ? toWordDraft(start) : start));
  const [errors, setErrors] = useState<WordErrors>({});
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readWordDraft(draft, id);
    if (read.ok) onSave(read.word, existing);
    else setErrors(read.errors);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(existing ? 'words.form.editTitle' : 'words.form.newTitle')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('words.form.save')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <WordFields
          {...{ draft, errors }}
          isNew={existing === null}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </form>
    </Dialog>
  );
}

interface WordFieldsProps {
  draft: WordDraft;
  errors: WordErrors;
  /** The language is part of what a word is; it can be chosen once. */
  isNew: boolean;
  onChange: (part: Partial<WordDraft>) => void;
}

function WordFields({ draft, errors, isNew, onChange }: WordFieldsProps) {
  const field = (name: 'word' | 'also' | 'not' | 'say' | 'why') => ({
    label: t(`words.form.${name}`),
    value: draft[name],
    error: errors[name] && t(`words.form.${errors[name]}`),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <TextField required hint={t('words.form.wordHint')} {...field('word')} />
      <SelectField
        label={t('words.kind')}
        value={draft.kind}
        options={wordChoices.kinds.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <TextArea hint={t('words.form.alsoHint')} {...field('also')} />
      <TextArea hint={t('words.form.notHint')} {...field('not')} />
      <TextField hint={t('words.form.sayHint')} {...field('say')} />
      <TextField {...field('why')} />
      {isNew && (
        <SelectField
          label={t('words.lang')}
          value={draft.lang}
          options={wordChoices.langs.map((value) => ({ value, label: langName(value) }))}
          onChange={(lang) => onChange({ lang })}
        />
      )}
    </>
  );
}
