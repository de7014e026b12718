import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fillVariables, scopeOf } from '../../lib/core/knowledge/variables.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { blankLabel } from './blank-label.ts';
import { PhraseText } from './phrase-text.tsx';

interface AskBlanksProps {
  /** The text as far as it is filled, its blanks still in braces. */
  text: string;
  missing: string[];
  onCancel: () => void;
  /** Takes the agent to the field of a term that is missing. */
  onForm: (name: string) => void;
  /** `remembered`: the values that hold for the whole shop. */
  onFilled: (text: string, remembered: Record<string, string>) => void;
}

/** Asks for what a phrase still lacks; nothing with a blank in it ever reaches the buyer. */
export function AskBlanks({ text, missing, onCancel, onForm, onFilled }: AskBlanksProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const filled = fillVariables(text, values);
  const term = missing.find((name) => scopeOf(name) === 'shop');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (filled.missing.length) return;
    const shop = Object.entries(values).filter(([name]) => scopeOf(name) === 'shop');
    onFilled(filled.text, Object.fromEntries(shop));
  };
  return (
    <form
      data-asking
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onCancel();
      }}
      aria-label={t('panel.askBlanks')}
      className="flex flex-col gap-2 rounded-md border border-warn bg-raised p-3"
    >
      <p className="text-sm font-medium">{t('panel.askBlanks')}</p>
      <p className="text-sm break-words whitespace-pre-wrap text-muted">
        <PhraseText text={filled.text} missing={filled.missing} />
      </p>
      {missing.map((name, index) => (
        <TextField
          key={name}
          ref={index === 0 ? first : undefined}
          label={blankLabel(name)}
          hint={scopeOf(name) === 'shop' ? t('panel.remembered') : undefined}
          value={values[name] ?? ''}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        {term && (
          <Button look="quiet" className="mr-auto" onClick={() => onForm(term)}>
            {t('terms.openForm')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t('panel.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={filled.missing.length > 0}>
          {t('panel.insert')}
        </Button>
      </div>
    </form>
  );
}
