import { Check } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { shopVariables } from '../../lib/panel/desk/known-variables.ts';
import { saveFact, useFacts } from '../../lib/panel/desk/use-facts.ts';
import { TextField } from '../ui/text-field.tsx';

type SaveState = { step: 'idle' | 'saving' | 'saved' } | { step: 'failed'; reason: string };

/** What phrases need to know of the shop; saved as one types. */
export function ShopSection() {
  const stored = useFacts();
  // What is being typed wins over what is stored: a save coming back must not move the caret.
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [state, setState] = useState<SaveState>({ step: 'idle' });
  const change = async (name: string, value: string) => {
    setTyped((before) => ({ ...before, [name]: value }));
    setState({ step: 'saving' });
    try {
      await saveFact(name, value);
      setState({ step: 'saved' });
    } catch (error) {
      setState({ step: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  if (!stored) return null;
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <p className="text-sm text-muted">{t('options.shop.intro')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {shopVariables.map((name) => (
          <TextField
            key={name}
            label={t(`options.variable.${name}`)}
            hint={t('options.shop.example', { code: `{${name}}`, example: t(`options.example.${name}`) })}
            maxLength={200}
            autoComplete="off"
            value={typed[name] ?? stored[name] ?? ''}
            onChange={(value) => void change(name, value)}
          />
        ))}
      </div>
      <SaveNote state={state} />
    </div>
  );
}

function SaveNote({ state }: { state: SaveState }) {
  return (
    <>
      <p role="status" className="flex min-h-6 items-center gap-1 text-sm text-muted">
        {state.step === 'saving' && t('options.shop.saving')}
        {state.step === 'saved' && (
          <>
            <Check size={16} aria-hidden className="text-accent" />
            {t('options.shop.saved')}
          </>
        )}
      </p>
      {state.step === 'failed' && (
        <p role="alert" className="text-sm text-late">
          {t('options.shop.failed', { reason: state.reason })}
        </p>
      )}
    </>
  );
}
