import { useLayoutEffect, useRef } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { offeredVariables, usedVariables } from '../../lib/panel/desk/known-variables.ts';
import { textLength, WALL_LENGTH } from '../../lib/panel/desk/phrase-draft.ts';
import { TextArea } from '../ui/text-area.tsx';

interface TextWithVariablesProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** The text of a phrase: its length as one types, and the known variables to put in at the caret. */
export function TextWithVariables({ value, error, onChange }: TextWithVariablesProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const insert = (name: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    const token = `{${name}}`;
    caret.current = selectionStart + token.length;
    onChange(value.slice(0, selectionStart) + token + value.slice(selectionEnd));
  };
  const n = textLength(value.trim());
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        required
        label={t('options.form.text')}
        rows={4}
        value={value}
        onChange={onChange}
        error={error}
        hint={
          n > WALL_LENGTH ? (
            <span className="text-warn">{t('options.form.tooLong', { n, limit: WALL_LENGTH })}</span>
          ) : (
            t('options.form.length', { n })
          )
        }
        ref={area}
      />
      <fieldset className="flex flex-wrap gap-1">
        <legend className="pb-1 text-xs text-muted">{t('options.form.insert')}</legend>
        {offeredVariables.map((name) => (
          <button
            key={name}
            type="button"
            title={`{${name}}`}
            onClick={() => insert(name)}
            className="min-h-6 cursor-pointer rounded border border-line bg-bg px-2 text-xs text-text hover:bg-accent-soft"
          >
            {t(`options.variable.${name}`)}
          </button>
        ))}
      </fieldset>
      <UsedVariables text={value} />
    </div>
  );
}

const scopeNames = {
  chat: () => t('options.form.scopeChat'),
  shop: () => t('options.form.scopeShop'),
  once: () => t('options.form.scopeOnce'),
};

function UsedVariables({ text }: { text: string }) {
  const used = usedVariables(text);
  if (used.length === 0) return null;
  return (
    <div className="text-xs text-muted">
      {t('options.form.uses')}
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {used.map(({ name, scope }) => (
          <li key={name}>
            <code className="rounded bg-accent-soft px-1 text-accent">{`{${name}}`}</code>{' '}
            {scopeNames[scope]()}
          </li>
        ))}
      </ul>
    </div>
  );
}
